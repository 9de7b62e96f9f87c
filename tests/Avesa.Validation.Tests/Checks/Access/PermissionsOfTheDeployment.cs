using Avesa.Validation.Checks.Access;
using Avesa.Validation.Tests.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Access;

/// <summary>What the deployment role may, and may not.</summary>
public sealed class PermissionsOfTheDeployment
{
    private const string Name = "deployment";
    private const string Arn = "arn:aws:iam::987654321098:role/deployment";

    private static readonly RoleMay May = new(Name, "IAM roles", ["iam:CreateRole", "iam:DeleteRole"], "arn:aws:iam::{account}:role/pipeline");
    private static readonly RoleMayNot MayNot = new(Name, ["iam:CreateUser"]);

    [Fact]
    public async Task Are_broken_when_there_is_no_role()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(May)).ShouldBeBroken((Name, "none"));
        (await migration.OfProduction(MayNot)).ShouldBeBroken((Name, "none"));
    }

    [Fact]
    public async Task Are_held_when_it_may_what_the_plan_lists_and_no_more()
    {
        await using var migration = await Arranged(PolicyTexts.Allow("\"iam:*Role\"", "\"arn:aws:iam::987654321098:role/*\""));
        (await migration.OfProduction(May)).ShouldBeHeld($"{Arn} is permitted iam:CreateRole, iam:DeleteRole on arn:aws:iam::987654321098:role/pipeline (simulated).");
        (await migration.OfProduction(MayNot)).ShouldBeHeld("None of the 1 policies");
    }

    [Fact]
    public async Task Are_broken_when_one_is_missing()
    {
        await using var migration = await Arranged(PolicyTexts.Allow("\"iam:CreateRole\""));
        (await migration.OfProduction(May)).ShouldBeBroken((Arn, "implicitDeny"));
    }

    [Fact]
    public async Task Are_broken_when_one_is_denied()
    {
        await using var migration = await Arranged(PolicyTexts.Allow("\"iam:*\""), PolicyTexts.Deny("\"iam:DeleteRole\""));
        (await migration.OfProduction(May)).ShouldBeBroken((Arn, "explicitDeny"));
    }

    [Fact]
    public async Task Are_broken_when_the_boundary_leaves_one_out()
    {
        await using var migration = await Arranged(PolicyTexts.Allow("\"iam:*\""));
        migration.Production.Roles[Name].PermissionsBoundary = migration.Production.AddPolicy("boundary", PolicyTexts.Policy(PolicyTexts.Allow("\"iam:CreateRole\"")));
        (await migration.OfProduction(May)).ShouldBeBroken((Arn, "implicitDeny, stopped by the permissions boundary"));
    }

    [Fact]
    public async Task Are_unproven_when_a_condition_cannot_be_decided()
    {
        await using var migration = await Arranged(PolicyTexts.Allow("\"iam:*\"", condition: """{"StringEquals":{"aws:PrincipalTag/team":"deploy"} }"""));
        (await migration.OfProduction(May)).ShouldBeUnproven("aws:PrincipalTag/team");
    }

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("\"iam:*\"")]
    [InlineData("[\"s3:*\",\"iam:Create*\"]")]
    public async Task Are_broken_when_more_is_allowed_on_anything(string actions)
    {
        await using var migration = await Arranged(PolicyTexts.Allow(actions, "\"arn:aws:iam::987654321098:user/one\""));
        (await migration.OfProduction(MayNot)).ShouldBeBroken((Arn, "the inline policy own allows it (statement \"Allow\")"));
    }

    [Fact]
    public async Task Are_unproven_when_there_is_no_policy_to_read()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, "\"*\"");
        (await migration.OfProduction(MayNot)).ShouldBeUnproven("has no policy at all");
    }

    [Theory]
    [InlineData("iam:SimulatePrincipalPolicy", true)]
    [InlineData("iam:GetRolePolicy", true)]
    [InlineData("iam:GetRolePolicy", false)]
    public async Task Are_unproven_when_they_cannot_be_read(string operation, bool may)
    {
        await using var migration = await Arranged(PolicyTexts.Allow("\"iam:*\""));
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(may ? May : MayNot)).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> Arranged(params string[] statements)
    {
        var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, "\"*\"").InlinePolicies["own"] = PolicyTexts.Policy(statements);
        return migration;
    }
}
