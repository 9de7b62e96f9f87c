using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Identities;

public sealed class WidePermissions
{
    private const string Arn = "arn:aws:iam::987654321098:role/tools";
    private const string Lambda = """{"Service":"lambda.amazonaws.com"}""";

    private static readonly OnlyTheseMayDoEverything Everything = new(["role/admins"]);
    private static readonly OnlyTheseMayReadEverySecret Secrets = new(["role/admins"]);

    [Fact]
    public async Task Are_held_where_only_those_that_are_listed_have_them()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministratorRole("admins", Lambda);
        (await migration.OfProduction(Everything)).ShouldBeHeld("may do everything, besides role/admins.");
        (await migration.OfProduction(Secrets)).ShouldBeHeld("may read every secret, besides role/admins.");
    }

    [Fact]
    public async Task Are_broken_where_somebody_else_has_all_of_them()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministratorRole("tools", Lambda);
        (await migration.OfProduction(Everything)).ShouldBeBroken((Arn, $"the policy {People.Everything} does, in statement \"statement 1\""));
        (await migration.OfProduction(Secrets)).ShouldBeBroken((Arn, $"the policy {People.Everything} permits it on all, in statement \"statement 1\""));
    }

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "*")]
    [InlineData("secretsmanager:*", "arn:aws:secretsmanager:*:*:secret:*")]
    [InlineData("secretsmanager:Get*", "arn:aws:secretsmanager:us-east-1:987654321098:*")]
    public async Task Are_broken_where_somebody_may_read_all_secrets(string action, string resource)
    {
        await using var migration = await With(action, resource);
        (await migration.OfProduction(Secrets)).ShouldBeBroken((Arn, "the inline policy own permits it on all, in statement \"Own\""));
        (await migration.OfProduction(Everything)).ShouldBeHeld("may do everything");
    }

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:tenant/*")]
    [InlineData("secretsmanager:List*", "*")]
    [InlineData("s3:*", "*")]
    [InlineData("*", "arn:aws:s3:::data/*")]
    public async Task Are_held_where_they_are_narrow(string action, string resource)
    {
        await using var migration = await With(action, resource);
        (await migration.OfProduction(Secrets)).ShouldBeHeld("may read every secret");
        (await migration.OfProduction(Everything)).ShouldBeHeld("may do everything");
    }

    [Fact]
    public async Task Are_held_where_a_boundary_or_a_denial_holds_them_back()
    {
        await using var migration = await With("*", "*");
        var production = migration.Production;
        production.Policies["arn:aws:iam::987654321098:policy/own"] = new ManagedPolicy
        {
            Arn = "arn:aws:iam::987654321098:policy/own",
            Name = "own",
            Document = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""",
        };
        production.Roles["tools"].PermissionsBoundary = "arn:aws:iam::987654321098:policy/own";
        (await migration.OfProduction(Everything)).ShouldBeHeld("may do everything");
        (await migration.OfProduction(Secrets)).ShouldBeHeld("may read every secret");

        production.Roles["tools"].PermissionsBoundary = null;
        production.Roles["tools"].InlinePolicies["no"] = """{"Statement":[{"Effect":"Deny","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""";
        (await migration.OfProduction(Secrets)).ShouldBeHeld("may read every secret");
        (await migration.OfProduction(Everything)).ShouldBeBroken((Arn, "the inline policy own does, in statement \"Own\""));
    }

    [Fact]
    public async Task Are_unproven_when_they_cannot_be_read()
    {
        await using var migration = await With("*", "*");
        migration.Deny(migration.Production, "iam:GetAccountAuthorizationDetails");
        (await migration.OfProduction(Everything)).ShouldBeUnproven("iam:GetAccountAuthorizationDetails");
        (await migration.OfProduction(Secrets)).ShouldBeUnproven("iam:GetAccountAuthorizationDetails");
    }

    private static async Task<EmulatedMigration> With(string action, string resource)
    {
        var migration = await People.Nobody();
        migration.Production.AddRole("tools", Lambda).InlinePolicies["own"] =
            $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Own","Effect":"Allow","Action":["{{action}}"],"Resource":"{{resource}}"}]}""";
        return migration;
    }
}

public sealed class AdministratorsWhoAreNotUsed
{
    private static readonly AdministratorsAreUsed Check = new(90);

    [Fact]
    public async Task Are_unproven_when_there_is_no_administrator()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(Check)).ShouldBeUnproven("so there is nobody to look at");
    }

    [Fact]
    public async Task Are_found_by_their_last_use_or_their_age()
    {
        await using var migration = await People.Nobody();
        var (production, now) = (migration.Production, DateTimeOffset.UtcNow);
        production.AddAdministrator("never", "device");
        production.AddAdministrator("lately", "device").PasswordLastUsed = now.AddDays(-1);
        production.AddAdministratorRole("fresh", """{"Service":"x.amazonaws.com"}""").LastUsed = (now.AddDays(-89), "us-east-1");
        production.AddAdministratorRole("old", """{"Service":"x.amazonaws.com"}""").LastUsed = (DateTimeOffset.UnixEpoch, "us-east-1");
        (await migration.OfProduction(Check)).ShouldBeBroken(
            ("arn:aws:iam::987654321098:user/never", "never used since it was made at 1970-01-01 00:00:00Z"),
            ("arn:aws:iam::987654321098:role/old", "last used at 1970-01-01 00:00:00Z"));
    }

    [Fact]
    public async Task Are_held_when_all_are_used()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministrator("lately", "device").PasswordLastUsed = DateTimeOffset.UtcNow;
        (await migration.OfProduction(Check)).ShouldBeHeld("Each of the 1 administrators of 987654321098 was used within 90 days, or is younger (user/lately).");
    }

    [Theory]
    [InlineData("iam:GetAccountAuthorizationDetails")]
    [InlineData("iam:ListUsers")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await People.Nobody();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }
}
