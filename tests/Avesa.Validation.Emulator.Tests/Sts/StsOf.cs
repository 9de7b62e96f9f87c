using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Avesa.Validation.Emulator.Tests.Sts;

internal static class StsOf
{
    public const string Role = "arn:aws:iam::987654321098:role/deploy/target";

    public static AmazonSecurityTokenServiceClient Sts(this TwoAccounts accounts, AWSCredentials key) => new(key, accounts.Config<AmazonSecurityTokenServiceConfig>());

    /// <summary>A trust policy that admits a principal, under a condition where one is given.</summary>
    public static string Trusts(string principal, string action = "sts:AssumeRole", string condition = "{}") =>
        $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{{principal}}},"Action":"{{{action}}}","Condition":{{{condition}}}}]}""";

    /// <summary>Assumes the role and gives the session's key.</summary>
    public static async Task<AssumeRoleResponse> Assume(this AmazonSecurityTokenServiceClient sts, Action<AssumeRoleRequest>? also = null)
    {
        var request = new AssumeRoleRequest { RoleArn = Role, RoleSessionName = "validation" };
        also?.Invoke(request);
        return await sts.AssumeRoleAsync(request, TestContext.Current.CancellationToken);
    }
}
