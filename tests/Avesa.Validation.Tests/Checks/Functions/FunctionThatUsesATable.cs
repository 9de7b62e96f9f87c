using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Emulator.Hosting;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Functions;

public sealed class FunctionThatUsesATable : IClassFixture<EmulatedMigration>
{
    private const string AllActions = """["dynamodb:GetItem","dynamodb:PutItem","dynamodb:Query","dynamodb:Scan"]""";
    private static readonly FunctionMayUseTable Check = new("ingest", "Tenants");

    private readonly EmulatedMigration migration;
    private readonly Emulated.Table table;
    private readonly Emulated.IamRole role;

    public FunctionThatUsesATable(EmulatedMigration migration)
    {
        this.migration = migration;
        table = migration.Production.AddTableWith("Tenants");
        migration.Production.AddFunction(policy: PolicyTexts.Policy(PolicyTexts.Allow(AllActions, $"\"{table.Arn}\"")));
        role = migration.Production.Roles["ingest-role"];
    }

    [Fact]
    public async Task Is_held_when_its_role_permits_every_action() =>
        (await migration.OfProduction(Check)).ShouldBeHeld("is permitted to read and write the table Tenants (simulated: dynamodb:GetItem, dynamodb:PutItem, dynamodb:Query, dynamodb:Scan).");

    [Fact]
    public async Task Is_broken_without_the_table()
    {
        migration.Production.Tables.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken(("Tenants", "none"));
    }

    [Theory]
    [InlineData("dynamodb:GetItem")]
    [InlineData("dynamodb:PutItem")]
    [InlineData("dynamodb:Query")]
    [InlineData("dynamodb:Scan")]
    public async Task Is_broken_by_a_missing_statement(string action)
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow(AllActions.Replace(action, "dynamodb:ListTables", StringComparison.Ordinal)));
        (await migration.OfProduction(Check)).ShouldBeBroken((table.Arn, "implicitDeny"));
    }

    [Fact]
    public async Task Is_broken_by_permissions_on_the_sources_table()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow(AllActions, $"\"{migration.Source.ArnOf("dynamodb", "table/Tenants")}\""));
        (await migration.OfProduction(Check)).ShouldBeBroken([.. Enumerable.Repeat((table.Arn, "implicitDeny"), 4)]);
    }

    [Fact]
    public async Task Is_broken_by_an_explicit_denial()
    {
        role.InlinePolicies["other"] = PolicyTexts.Policy(PolicyTexts.Deny("\"dynamodb:PutItem\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((table.Arn, "explicitDeny"));
    }

    [Fact]
    public async Task Is_broken_by_a_permissions_boundary()
    {
        role.PermissionsBoundary = migration.Production.AddPolicy("boundary", PolicyTexts.Policy(PolicyTexts.Allow("""["dynamodb:GetItem","dynamodb:Query","dynamodb:Scan"]""")));
        (await migration.OfProduction(Check)).ShouldBeBroken((table.Arn, "implicitDeny, stopped by the permissions boundary"));
    }

    [Fact]
    public async Task Is_broken_by_a_denial_in_the_tables_policy()
    {
        table.ResourcePolicy = PolicyTexts.Policy(PolicyTexts.Of("Deny", $$"""{"AWS":"{{role.Arn}}"}""", "\"dynamodb:Scan\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((table.Arn, "the resource's policy denies it (statement \"Deny\")"));
    }

    [Fact]
    public async Task Is_unproven_when_the_tables_policy_denies_under_an_unknown_condition()
    {
        table.ResourcePolicy = PolicyTexts.Policy(PolicyTexts.Of("Deny", "\"*\"", "\"dynamodb:Scan\"", condition: """{"StringNotEquals":{"aws:SourceVpc":"vpc-1"}}"""));
        (await migration.OfProduction(Check)).ShouldBeUnproven("under a condition (statement \"Deny\")");
    }

    [Fact]
    public async Task Is_unproven_when_its_role_permits_under_an_unknown_condition()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow(AllActions, condition: """{"StringEquals":{"aws:SourceVpc":"vpc-1"}}"""));
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on aws:SourceVpc, which the simulation does not know");
    }

    [Theory]
    [InlineData("""{"StringEquals":{"aws:SourceVpc":"vpc-1"}}""", "aws:SourceVpc")]
    [InlineData("""{"StringEquals":{"aws:PrincipalArn":"${aws:PrincipalTag/owner}"}}""", "aws:PrincipalArn")]
    public async Task Is_unproven_when_its_role_denies_under_a_condition_that_cannot_be_decided(string condition, string key)
    {
        role.InlinePolicies["other"] = PolicyTexts.Policy(PolicyTexts.Deny("\"dynamodb:Put*\"", condition: condition));
        (await migration.OfProduction(Check)).ShouldBeUnproven($"may dynamodb:PutItem on {table.Arn} hangs on a denial in the inline policy other (statement \"Deny\", on {key})");
    }

    [Fact]
    public async Task Is_unproven_when_its_role_denies_a_resource_that_a_variable_names()
    {
        role.InlinePolicies["other"] = PolicyTexts.Policy(PolicyTexts.Deny("\"*\"", "\"arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/table}\""));
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on a denial in the inline policy other");
    }

    [Fact]
    public async Task Is_unproven_when_an_attached_policy_denies_under_an_unknown_condition()
    {
        role.AttachedPolicies.Add(migration.Production.AddPolicy("attached", PolicyTexts.Policy(PolicyTexts.Deny("\"*\"", condition: """{"StringEquals":{"aws:SourceVpc":"vpc-1"}}"""))));
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on a denial in the policy arn:aws:iam::987654321098:policy/attached");
    }

    [Fact]
    public async Task Is_unproven_when_its_boundary_denies_under_an_unknown_condition()
    {
        role.PermissionsBoundary = migration.Production.AddPolicy(
            "boundary",
            PolicyTexts.Policy(PolicyTexts.Allow("\"*\""), PolicyTexts.Deny("\"*\"", condition: """{"StringEquals":{"aws:SourceVpc":"vpc-1"}}""")));
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on a denial in the permissions boundary arn:aws:iam::987654321098:policy/boundary");
    }

    [Theory]
    [InlineData("\"*\"", "\"*\"", """{"Bool":{"aws:SecureTransport":"false"}}""")]
    [InlineData("\"dynamodb:DeleteTable\"", "\"*\"", """{"StringEquals":{"aws:SourceVpc":"vpc-1"}}""")]
    [InlineData("\"*\"", "\"arn:aws:dynamodb:*:*:table/Another\"", """{"StringEquals":{"aws:SourceVpc":"vpc-1"}}""")]
    public async Task Is_held_beside_a_denial_that_does_not_concern_it(string actions, string resources, string condition)
    {
        role.InlinePolicies["other"] = PolicyTexts.Policy(PolicyTexts.Deny(actions, resources, condition));
        (await migration.OfProduction(Check)).ShouldBeHeld("is permitted to read and write the table Tenants");
    }

    [Fact]
    public async Task Is_broken_without_its_role()
    {
        migration.Production.Roles.Remove(role.Name, out _);
        (await migration.OfProduction(Check)).ShouldBeBroken((migration.Production.Functions["ingest"].Arn, "none"));
    }

    [Fact]
    public async Task Is_broken_by_what_is_certain_whatever_else_hangs_on_a_condition()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(
            PolicyTexts.Allow("""["dynamodb:GetItem","dynamodb:Query","dynamodb:Scan"]"""),
            PolicyTexts.Allow("\"dynamodb:PutItem\"", condition: """{"StringEquals":{"aws:SourceVpc":"vpc-1"}}"""),
            PolicyTexts.Deny("\"dynamodb:Scan\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((table.Arn, "explicitDeny"));
    }

    [Fact]
    public async Task Is_held_when_the_tables_policy_names_the_role()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("""["dynamodb:GetItem","dynamodb:PutItem","dynamodb:Query"]"""));
        table.ResourcePolicy = PolicyTexts.Policy(PolicyTexts.Of("Allow", $$"""{"AWS":"{{role.Arn}}"}""", "\"dynamodb:Scan\""));
        (await migration.OfProduction(Check)).ShouldBeHeld("; by the resource's own policy: dynamodb:Scan)");
    }

    [Fact]
    public async Task Is_broken_when_the_tables_policy_names_only_the_account()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("""["dynamodb:GetItem","dynamodb:PutItem","dynamodb:Query"]"""));
        table.ResourcePolicy = PolicyTexts.Policy(PolicyTexts.Of("Allow", """{"AWS":"987654321098"}""", "\"dynamodb:Scan\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((table.Arn, "implicitDeny"));
    }

    [Fact]
    public async Task Is_broken_when_a_boundary_stops_what_the_tables_policy_grants()
    {
        role.InlinePolicies.Clear();
        role.PermissionsBoundary = migration.Production.AddPolicy("boundary", PolicyTexts.Policy(PolicyTexts.Allow("\"s3:*\"")));
        table.ResourcePolicy = PolicyTexts.Policy(PolicyTexts.Of("Allow", $$"""{"AWS":"{{role.Arn}}"}""", "\"dynamodb:*\""));
        (await migration.OfProduction(Check)).ShouldBeBroken([.. Enumerable.Repeat((table.Arn, "implicitDeny, stopped by the permissions boundary"), 4)]);
    }

    [Theory]
    [InlineData("dynamodb:DescribeTable")]
    [InlineData("dynamodb:GetResourcePolicy")]
    [InlineData("iam:SimulatePrincipalPolicy")]
    [InlineData("iam:GetRole")]
    [InlineData("iam:ListRolePolicies")]
    [InlineData("iam:GetRolePolicy")]
    [InlineData("iam:ListAttachedRolePolicies")]
    [InlineData("iam:GetPolicy")]
    [InlineData("iam:GetPolicyVersion")]
    public async Task Is_unproven_when_unreadable(string operation)
    {
        role.AttachedPolicies.Add(migration.Production.AddPolicy("attached", PolicyTexts.Policy(PolicyTexts.Allow("\"s3:*\""))));
        (await migration.Without(migration.Production, operation, () => migration.OfProduction(Check))).ShouldBeUnproven(operation);
    }

    [Fact]
    public async Task Is_unproven_when_AWS_answers_what_nobody_understands()
    {
        var strange = new AwsError("SubscriptionRequiredException", "The account is not signed up.");
        (await migration.While(migration.Production, "iam:GetRole", strange, () => migration.OfProduction(Check)))
            .ShouldBeUnproven("The production account answered iam:GetRole on ingest-role with an error that is not understood here (SubscriptionRequiredException, status 400)");
    }
}
