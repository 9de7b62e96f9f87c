using Avesa.Validation.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Isolation;

public sealed class LogsOfProduction
{
    private static readonly LogsAdmitNobodyElse Check = new();

    [Fact]
    public async Task Are_held_without_a_policy()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeHeld("The resource policies of CloudWatch Logs in us-east-1 (0 of them) admit nobody but account 987654321098");
    }

    [Fact]
    public async Task Are_held_when_a_service_writes_for_the_account()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.LogResourcePolicies["delivery"] = TwinEstates.Statement(
            """{"Service":"delivery.logs.amazonaws.com"}""", "logs:PutLogEvents", """{"StringEquals":{"aws:SourceAccount":"987654321098"} }""", "\"*\"");
        (await migration.OfProduction(Check)).ShouldBeHeld("(1 of them) admit");
    }

    [Fact]
    public async Task Are_broken_by_the_plans_policy_for_the_source()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.LogResourcePolicies["central"] = TwinEstates.Statement("""{"AWS":"arn:aws:iam::123456789012:root"}""", "logs:PutLogEvents", resource: "\"*\"");
        (await migration.OfProduction(Check)).ShouldBeBroken(("log policy central", "statement \"s\" admits AWS arn:aws:iam::123456789012:root to logs:PutLogEvents"));
    }

    [Fact]
    public async Task Are_unproven_when_their_policies_cannot_be_read()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, "logs:DescribeResourcePolicies");
        (await migration.OfProduction(Check)).ShouldBeUnproven("logs:DescribeResourcePolicies");
    }
}
