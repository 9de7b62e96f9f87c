using Amazon.IdentityManagement;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Iam;

internal static class IamOf
{
    public const string TrustsLambda =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    public static AmazonIdentityManagementServiceClient Iam(this TwoAccounts accounts, AWSCredentials? key = null) =>
        new(key ?? TwoAccounts.ProductionKey, accounts.Config<AmazonIdentityManagementServiceConfig>());

    public static IamRole AddRole(this Account account, string name, string path = "/", string trust = TrustsLambda)
    {
        var role = new IamRole { Name = name, Path = path, Arn = $"arn:aws:iam::{account.Id}:role{path}{name}", Id = $"AROA{name}", TrustPolicy = trust };
        account.Roles[name] = role;
        return role;
    }

    /// <summary>A document of one statement, as compact as the policy simulator's positions are counted in.</summary>
    public static string Document(string effect, string action, string resource = "*", string more = "") =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"{{effect}}","Action":"{{action}}","Resource":"{{resource}}"{{more}}}]}""";
}
