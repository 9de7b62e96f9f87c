using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Isolation;
using EmulatedAccount = Avesa.Validation.Emulator.Model.Account;

namespace Avesa.Validation.Tests.Checks.Identities;

/// <summary>Arranges who may do what. The caller of these tests is an administrator itself, with a key, so it gets a boundary that leaves it the reads.</summary>
internal static class People
{
    public const string Everything = "arn:aws:iam::aws:policy/AdministratorAccess";

    public const string MfaForUsers = """{"Bool":{"aws:MultiFactorAuthPresent":"true"} }""";

    private const string Reads = "arn:aws:iam::987654321098:policy/reads";

    /// <summary>A migration whose production account has no administrator.</summary>
    public static Task<EmulatedMigration> Nobody() => Nobody(null);

    /// <summary>The same, with answers changed before they leave.</summary>
    public static async Task<EmulatedMigration> Nobody(Action<Call, LeavingAnswer>? rewriter)
    {
        var migration = new EmulatedMigration { Rewriter = rewriter };
        await migration.InitializeAsync();
        var production = migration.Production;
        production.Policies[Reads] = new ManagedPolicy
        {
            Arn = Reads,
            Name = "reads",
            Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:*","sts:*","cloudtrail:*","config:*","ec2:*","guardduty:*","securityhub:*"],"Resource":"*"}]}""",
        };
        foreach (var user in production.Users.Values)
        {
            user.PermissionsBoundary = Reads;
        }

        return migration;
    }

    public static IamUser AddUser(this EmulatedAccount account, string name, params string[] devices)
    {
        var user = new IamUser { Name = name, Arn = $"arn:aws:iam::{account.Id}:user/{name}", Id = $"AIDA{name}", Created = DateTimeOffset.UnixEpoch };
        user.MfaDevices.AddRange(devices);
        return account.Users[name] = user;
    }

    public static IamUser AddAdministrator(this EmulatedAccount account, string name, params string[] devices)
    {
        var user = account.AddUser(name, devices);
        user.AttachedPolicies.Add(Everything);
        return user;
    }

    public static IamRole AddAdministratorRole(this EmulatedAccount account, string name, string principal, string? condition = null)
    {
        var role = account.AddRole(name, principal, condition);
        role.AttachedPolicies.Add(Everything);
        return role;
    }
}
