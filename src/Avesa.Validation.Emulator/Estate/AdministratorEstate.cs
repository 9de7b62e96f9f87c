using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>Who administers production: two people in a group, a role for everyone who brings MFA, and the deployment tool through CloudFormation.</summary>
internal static class AdministratorEstate
{
    /// <summary>The group of the people.</summary>
    public const string Group = "Administrators";

    /// <summary>The role that people assume.</summary>
    public const string Role = "avesa-administrator";

    private const string AdministratorAccess = "arn:aws:iam::aws:policy/AdministratorAccess";

    /// <summary>The people, users of IAM.</summary>
    public static IReadOnlyList<string> People { get; } = ["ada", "grace"];

    /// <summary>The role with which CloudFormation deploys what the CDK hands to it.</summary>
    public static string CloudFormationRole(Side side) => $"cdk-hnb659fds-cfn-exec-role-{side.Account.Id}-{Side.Region}";

    /// <summary>Fills IAM of production.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var account = side.Account;
        account.PasswordPolicy = new PasswordPolicy
        {
            MinimumLength = 16,
            RequireSymbols = true,
            RequireNumbers = true,
            RequireUppercase = true,
            RequireLowercase = true,
            UsersMayChange = true,
            ReusePrevention = 24,
        };
        account.Root.HasMfa = true;
        var group = new IamGroup { Name = Group, Arn = $"arn:aws:iam::{account.Id}:group/{Group}", Id = Id("AGPA", side, Group), Created = timeline.ProductionCreated };
        group.AttachedPolicies.Add(AdministratorAccess);
        account.Groups[Group] = group;
        foreach (var name in People)
        {
            AddPerson(side, name, timeline);
        }

        AddRole(side, Role, TrustWithMfa(account.Id), timeline, timeline.SourceStopped.AddHours(-3)).Description = "Assumed by people of this account who signed in with MFA";
        AddRole(side, CloudFormationRole(side), Policies.TrustService("cloudformation.amazonaws.com"), timeline, timeline.ProductionDeployed);
    }

    /// <summary>A trust policy for users of the account who signed in with MFA.</summary>
    public static string TrustWithMfa(string account) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Sid":"WithMfa","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{account}}:root"},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"} } }]}""";

    private static void AddPerson(Side side, string name, Timeline timeline)
    {
        var account = side.Account;
        var user = new IamUser { Name = name, Arn = $"arn:aws:iam::{account.Id}:user/{name}", Id = Id("AIDA", side, name), Created = timeline.ProductionCreated, PasswordLastUsed = timeline.SourceStopped.AddDays(-1) };
        user.Groups.Add(Group);
        user.MfaDevices.Add($"arn:aws:iam::{account.Id}:mfa/{name}");
        account.Users[name] = user;
    }

    private static IamRole AddRole(Side side, string name, string trust, Timeline timeline, DateTimeOffset used)
    {
        var role = IdentityEstate.AddRole(side, name, trust, timeline.ProductionCreated);
        role.AttachedPolicies.Add(AdministratorAccess);
        role.LastUsed = (used, Side.Region);
        return role;
    }

    private static string Id(string prefix, Side side, string name) => prefix + side.Seed.At(name).Text(17, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
}
