using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Identities;

public sealed class AdministratorsOfAnAccount
{
    private const string Root = """{"AWS":"arn:aws:iam::987654321098:root"}""";

    private static readonly AdministratorsHaveMfa Check = new();

    [Fact]
    public async Task Are_broken_when_there_is_none()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(Check)).ShouldBeBroken(("account 987654321098", "none"));
    }

    [Fact]
    public async Task Are_held_when_each_has_mfa()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministrator("ada", "arn:aws:iam::987654321098:mfa/ada");
        migration.Production.AddAdministratorRole("admins", Root, People.MfaForUsers);
        (await migration.OfProduction(Check)).ShouldBeHeld("1 users and 1 roles may administer the production account (user/ada, role/admins), each with MFA.");
    }

    [Fact]
    public async Task Are_broken_where_a_user_has_no_device()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministrator("ada", "device");
        migration.Production.AddAdministrator("grace");
        (await migration.OfProduction(Check)).ShouldBeBroken(("arn:aws:iam::987654321098:user/grace", "none"));
    }

    [Fact]
    public async Task Are_found_in_groups_and_by_inline_policies()
    {
        await using var migration = await People.Nobody();
        var production = migration.Production;
        production.Groups["admins"] = new IamGroup { Name = "admins", Arn = "arn:aws:iam::987654321098:group/admins", Id = "AGPA" };
        production.Groups["admins"].InlinePolicies["all"] = """{"Statement":{"Effect":"Allow","Action":"*:*","Resource":["*"]}}""";
        production.AddUser("grace").Groups.Add("admins");
        production.AddUser("ada").InlinePolicies["all"] = """{"Statement":[{"Effect":"Allow","Action":["*"],"NotResource":"arn:aws:s3:::x"}]}""";
        production.AddUser("reader").AttachedPolicies.Add("arn:aws:iam::aws:policy/ReadOnlyAccess");
        (await migration.OfProduction(Check)).ShouldBeBroken(("arn:aws:iam::987654321098:user/grace", "none"), ("arn:aws:iam::987654321098:user/ada", "none"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"} }""")]
    [InlineData("""{"Bool":{"aws:MultiFactorAuthPresent":"false"} }""")]
    [InlineData("""{"StringEquals":{"sts:ExternalId":"x"} }""")]
    public async Task Are_broken_where_users_may_assume_a_role_without_it(string? condition)
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministratorRole("admins", Root, condition);
        (await migration.OfProduction(Check)).ShouldBeBroken(("arn:aws:iam::987654321098:role/admins", "statement \"s\" trusts users without one"));
    }

    [Theory]
    [InlineData("""{"Federated":"arn:aws:iam::987654321098:saml-provider/sso"}""")]
    [InlineData("""{"AWS":"arn:aws:iam::987654321098:role/entry"}""")]
    public async Task Are_held_where_no_user_of_IAM_assumes_the_role(string principal)
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministratorRole("admins", principal);
        (await migration.OfProduction(Check)).ShouldBeHeld("0 users and 1 roles");
    }

    [Fact]
    public async Task Are_not_the_roles_of_services()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministratorRole("deploy", """{"Service":"cloudformation.amazonaws.com"}""");
        (await migration.OfProduction(Check)).ShouldBeBroken(("account 987654321098", "none"));
    }

    [Theory]
    [InlineData("iam:GetAccountAuthorizationDetails")]
    [InlineData("iam:ListMFADevices")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministrator("ada", "device");
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }
}

public sealed class KeysOfAdministrators
{
    private static readonly AdministratorsHaveNoKeys Check = new();

    [Fact]
    public async Task Are_held_when_there_is_none()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministrator("ada", "device");
        migration.Production.AddAccessKey(migration.Production.AddUser("program"), "AKIAPROGRAM", "secret");
        (await migration.OfProduction(Check)).ShouldBeHeld("None of the 1 users who may administer the production account has an access key (ada).");
    }

    [Fact]
    public async Task Are_broken_when_there_is_one()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAccessKey(migration.Production.AddAdministrator("ada", "device"), "AKIAADA", "secret");
        (await migration.OfProduction(Check)).ShouldBeBroken(("arn:aws:iam::987654321098:user/ada", "the active key AKIAADA"));
    }

    [Fact]
    public async Task Are_unproven_when_they_cannot_be_listed()
    {
        await using var migration = await People.Nobody();
        migration.Production.AddAdministrator("ada", "device");
        migration.Deny(migration.Production, "iam:ListAccessKeys");
        (await migration.OfProduction(Check)).ShouldBeUnproven("iam:ListAccessKeys");
    }
}
