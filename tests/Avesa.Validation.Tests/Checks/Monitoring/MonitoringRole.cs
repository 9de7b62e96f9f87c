using Avesa.Validation.Checks.Monitoring;
using Avesa.Validation.Tests.Checks.Isolation;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Monitoring;

/// <summary>Whom the role trusts.</summary>
public sealed class MonitoringRole
{
    private const string Name = "monitoring";
    private const string Arn = "arn:aws:iam::987654321098:role/monitoring";
    private const string Root = "arn:aws:iam::123456789012:root";

    private static readonly RoleTrustsOnlySource Check = new(Name);

    [Fact]
    public async Task Is_broken_when_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfBoth(Check)).ShouldBeBroken((Name, "none"));
    }

    [Theory]
    [InlineData($$"""{"AWS":"{{Root}}"}""", Root)]
    [InlineData("""{"AWS":["arn:aws:iam::123456789012:user/a","arn:aws:iam::123456789012:role/b"]}""", "arn:aws:iam::123456789012:user/a, arn:aws:iam::123456789012:role/b")]
    [InlineData("""{"AWS":"123456789012"}""", "123456789012")]
    public async Task Is_held_when_it_trusts_the_source_alone(string principal, string trusted)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, principal);
        (await migration.OfBoth(Check)).ShouldBeHeld($"monitoring trusts {trusted} of the source account and nobody else.");
    }

    [Fact]
    public async Task Is_held_and_tells_the_condition()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, $$"""{"AWS":"{{Root}}"}""", """{"StringEquals":{"sts:ExternalId":"x"} }""");
        (await migration.OfBoth(Check)).ShouldBeHeld("under a condition on sts:ExternalId");
    }

    [Theory]
    [InlineData("\"*\"", "AWS *")]
    [InlineData("""{"AWS":"222222222222"}""", "AWS 222222222222")]
    [InlineData("""{"Service":"lambda.amazonaws.com"}""", "Service lambda.amazonaws.com")]
    public async Task Is_broken_when_it_trusts_somebody_else(string principal, string who)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, principal);
        (await migration.OfBoth(Check)).ShouldBeBroken((Arn, $"statement \"s\" trusts {who}"), (Arn, "none"));
    }

    [Fact]
    public async Task Is_broken_when_it_trusts_somebody_else_too()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, $$"""{"AWS":["{{Root}}","222222222222"]}""");
        (await migration.OfBoth(Check)).ShouldBeBroken((Arn, "statement \"s\" trusts AWS 222222222222"));
    }

    [Fact]
    public async Task Is_broken_when_the_source_may_do_something_else_than_assume_it()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, "\"*\"").TrustPolicy = TwinEstates.Statement($$"""{"AWS":"{{Root}}"}""", "sts:TagSession");
        (await migration.OfBoth(Check)).ShouldBeBroken((Arn, "none"));
    }

    [Fact]
    public async Task Is_unproven_when_it_cannot_be_read()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, "iam:GetRole");
        (await migration.OfBoth(Check)).ShouldBeUnproven("iam:GetRole");
    }
}

/// <summary>What the role may.</summary>
public sealed class PoliciesOfTheMonitoringRole
{
    private const string Arn = "arn:aws:iam::987654321098:role/monitoring";
    private const string Metrics = "arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess";
    private const string Logs = "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess";

    private static readonly RoleHasExactlyPolicies Check = new("monitoring", ["CloudWatchReadOnlyAccess", "CloudWatchLogsReadOnlyAccess"]);

    [Fact]
    public async Task Are_broken_when_the_role_is_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeBroken(("monitoring", "none"));
    }

    [Fact]
    public async Task Are_held_when_exactly_these()
    {
        await using var migration = await With(Logs, Metrics);
        (await migration.OfProduction(Check)).ShouldBeHeld("monitoring has the policies");
    }

    [Fact]
    public async Task Are_broken_when_one_is_missing()
    {
        await using var migration = await With(Metrics);
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "not attached"));
    }

    [Fact]
    public async Task Are_broken_when_there_is_another()
    {
        await using var migration = await With(Metrics, Logs, "arn:aws:iam::aws:policy/AdministratorAccess");
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "arn:aws:iam::aws:policy/AdministratorAccess attached"));
    }

    [Fact]
    public async Task Are_broken_when_one_only_has_the_name_of_AWSs()
    {
        const string Own = "arn:aws:iam::987654321098:policy/CloudWatchReadOnlyAccess";
        await using var migration = await With(Logs, Own);
        migration.Production.Policies[Own] = new Emulated.ManagedPolicy { Arn = Own, Name = "CloudWatchReadOnlyAccess", Document = TwinEstates.Statement("\"*\"", "*") };
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "not attached"), (Arn, $"{Own} attached"));
    }

    [Fact]
    public async Task Are_broken_when_there_is_an_inline_one()
    {
        await using var migration = await With(Metrics, Logs);
        migration.Production.Roles["monitoring"].InlinePolicies["more"] = "{}";
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "the inline policy more"));
    }

    [Theory]
    [InlineData("iam:GetRole")]
    [InlineData("iam:ListAttachedRolePolicies")]
    [InlineData("iam:ListRolePolicies")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await With(Metrics, Logs);
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> With(params string[] policies)
    {
        var migration = await TwinEstates.Arranged();
        migration.Production.AddRole("monitoring", """{"AWS":"123456789012"}""").AttachedPolicies.AddRange(policies);
        return migration;
    }
}

/// <summary>The source assumes the role and reads a metric.</summary>
public sealed class MetricReadByTheSource
{
    private const string Arn = "arn:aws:iam::987654321098:role/monitoring";

    private static readonly SourceReadsMetric Check = new("monitoring", "Invocations", TwinEstates.Function);

    [Fact]
    public async Task Is_held_with_datapoints_of_the_last_day()
    {
        await using var migration = await Arranged();
        var verdict = await migration.OfBoth(Check);
        verdict.ShouldBeHeld($"The source's identity assumed {Arn} and read 1 datapoint of Invocations of ingest within the last day (sum 1).");
        verdict.Should().BeOfType<Held>().Which.Proof.Should().Be(Proof.Probed);
        migration.Calls.Should().Contain(call => call.Operation == "GetMetricData" && call.Caller == "arn:aws:sts::987654321098:assumed-role/monitoring/avesa-validation");
    }

    [Fact]
    public async Task Is_broken_when_the_role_is_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfBoth(Check)).ShouldBeBroken(("monitoring", "none"));
    }

    [Fact]
    public async Task Is_unproven_without_a_datapoint()
    {
        await using var migration = await Arranged();
        migration.Production.Metrics.Clear();
        (await migration.OfBoth(Check)).ShouldBeUnproven("has no datapoint within the last day");
    }

    [Fact]
    public async Task Is_unproven_when_the_datapoints_are_older()
    {
        await using var migration = await Arranged();
        Observe(migration, DateTimeOffset.UtcNow.AddDays(-2));
        (await migration.OfBoth(Check)).ShouldBeUnproven("has no datapoint within the last day");
    }

    [Fact]
    public async Task Is_broken_when_the_trust_does_not_admit_the_source()
    {
        await using var migration = await Arranged("""{"AWS":"222222222222"}""");
        var verdict = await migration.OfBoth(Check);
        verdict.Should().BeOfType<Broken>(verdict.ToString()).Which.Findings.Should().ContainSingle().Which.Observed.Should().StartWith("refused (AccessDenied");
    }

    [Fact]
    public async Task Is_unproven_when_the_sources_own_policies_do_not_permit_it()
    {
        await using var migration = await Arranged();
        migration.Source.Users["administrator"].InlinePolicies["own"] =
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:*","sts:GetCallerIdentity"],"Resource":"*"}]}""";
        (await migration.OfBoth(Check)).ShouldBeUnproven("the own policies of arn:aws:iam::123456789012:user/administrator do not permit sts:AssumeRole");
    }

    [Fact]
    public async Task Is_broken_when_the_role_may_not_read_metrics()
    {
        await using var migration = await Arranged();
        migration.Production.Roles["monitoring"].AttachedPolicies.Clear();
        var verdict = await migration.OfBoth(Check);
        verdict.Should().BeOfType<Broken>(verdict.ToString()).Which.Findings.Should().ContainSingle().Which.Expected.Should().Be("cloudwatch:GetMetricData answered");
    }

    [Theory]
    [InlineData("sts:AssumeRole", "ThrottlingException", 400)]
    [InlineData("sts:AssumeRole", "RegionDisabledException", 403)]
    public async Task Is_unproven_when_the_role_cannot_be_assumed_for_another_reason(string operation, string code, int status)
    {
        await using var migration = await Arranged();
        migration.Fail(migration.Source, operation, code, status);
        (await migration.OfBoth(Check)).ShouldBeUnproven("is not proven");
    }

    [Fact]
    public async Task Is_unproven_when_the_metric_cannot_be_read_for_another_reason()
    {
        await using var migration = await Arranged();
        migration.Fail(migration.Production, "monitoring:GetMetricData", "InternalServiceFault", 500);
        (await migration.OfBoth(Check)).ShouldBeUnproven("is not proven");
    }

    private static async Task<EmulatedMigration> Arranged(string principal = """{"AWS":"arn:aws:iam::123456789012:root"}""")
    {
        var migration = await TwinEstates.Arranged();
        migration.Production.AddRole("monitoring", principal).AttachedPolicies.Add("arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess");
        Observe(migration, DateTimeOffset.UtcNow.AddHours(-3));
        return migration;
    }

    private static void Observe(EmulatedMigration migration, DateTimeOffset time)
    {
        var series = new Emulated.MetricSeries();
        series.Add(new Emulated.Datapoint(time, 1));
        migration.Production.Metrics[Emulated.MetricKey.Of("AWS/Lambda", "Invocations", ("FunctionName", TwinEstates.Function))] = series;
    }
}
