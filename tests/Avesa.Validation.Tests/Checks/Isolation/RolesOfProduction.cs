using Avesa.Validation.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Isolation;

public sealed class RolesOfProduction
{
    private const string Monitoring = "monitoring";
    private const string Deployment = "deployment";
    private const string Root = "arn:aws:iam::123456789012:root";
    private const string GitHub = "arn:aws:iam::987654321098:oidc-provider/token.actions.githubusercontent.com";
    private const string OneRepository = """{"StringEquals":{"token.actions.githubusercontent.com:sub":"repo:avesa/pipeline:environment:production"} }""";

    private static readonly RolesAdmitNobodyElse Check = new([new ListedTrust(Monitoring, Root), new ListedTrust(Deployment, GitHub), new ListedTrust("long-gone", Root)]);

    [Fact]
    public async Task Are_held_when_only_listed_trusts_lead_outside()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Monitoring, $$"""{"AWS":"{{Root}}"}""");
        migration.Production.AddRole(Deployment, $$"""{"Federated":"{{GitHub}}"}""", OneRepository);
        migration.Production.AddRole("deploy", """{"AWS":"987654321098"}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("The trust policies of 4 roles, 3 listed trusts aside, admit nobody but account 987654321098");
    }

    [Fact]
    public async Task Are_held_when_a_listed_account_is_named_by_its_id()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Monitoring, """{"AWS":"123456789012"}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("2 roles");
    }

    [Fact]
    public async Task Are_unproven_when_there_is_none()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Roles.Clear();
        (await migration.OfProduction(Check)).ShouldBeUnproven("lists no role of its own");
    }

    [Fact]
    public async Task Are_broken_by_the_plans_deployment_role_in_spite_of_its_external_id()
    {
        await using var migration = await TwinEstates.Arranged();
        var role = migration.Production.AddRole("plan-deployment", $$"""{"AWS":"{{Root}}"}""", """{"StringEquals":{"sts:ExternalId":"avesa-deployment-key"} }""");
        (await migration.OfProduction(Check)).ShouldBeBroken((role.Arn, $"statement \"s\" admits AWS {Root} to sts:AssumeRole"));
    }

    [Theory]
    [InlineData(Monitoring, """{"AWS":"arn:aws:iam::123456789012:user/someone"}""", "AWS arn:aws:iam::123456789012:user/someone")]
    [InlineData("other", $$"""{"AWS":"{{Root}}"}""", $"AWS {Root}")]
    [InlineData("other", $$"""{"Federated":"{{GitHub}}"}""", $"Federated {GitHub}")]
    [InlineData("sso", """{"Federated":"arn:aws:iam::987654321098:saml-provider/staff"}""", "Federated arn:aws:iam::987654321098:saml-provider/staff")]
    public async Task Are_broken_by_a_trust_that_is_not_exactly_listed(string name, string principal, string who)
    {
        await using var migration = await TwinEstates.Arranged();
        var role = migration.Production.AddRole(name, principal);
        (await migration.OfProduction(Check)).ShouldBeBroken((role.Arn, $"statement \"s\" admits {who} to sts:AssumeRole"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"} }""")]
    [InlineData("""{"StringLike":{"token.actions.githubusercontent.com:sub":"repo:avesa/*"} }""")]
    public async Task Are_broken_when_the_listed_trust_in_GitHub_does_not_pin_the_repository(string? condition)
    {
        await using var migration = await TwinEstates.Arranged();
        var role = migration.Production.AddRole(Deployment, $$"""{"Federated":"{{GitHub}}"}""", condition);
        (await migration.OfProduction(Check)).ShouldBeBroken((role.Arn, $"statement \"s\" admits workflows of other repositories through {GitHub}"));
    }

    [Fact]
    public async Task Are_held_whatever_AWSs_service_linked_roles_trust()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Roles["AWSServiceRoleForSupport"] = new()
        {
            Name = "AWSServiceRoleForSupport",
            Arn = "arn:aws:iam::987654321098:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport",
            Id = "AROASUPPORT",
            Path = "/aws-service-role/support.amazonaws.com/",
            TrustPolicy = TwinEstates.Statement("\"*\"", "sts:AssumeRole"),
        };
        (await migration.OfProduction(Check)).ShouldBeHeld("1 role,");
    }

    [Fact]
    public async Task Are_unproven_when_the_roles_cannot_be_listed()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, "iam:ListRoles");
        (await migration.OfProduction(Check)).ShouldBeUnproven("iam:ListRoles");
    }
}
