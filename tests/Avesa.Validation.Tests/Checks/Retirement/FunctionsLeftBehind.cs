using Avesa.Validation.Checks.Retirement;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Retirement;

/// <summary>What of production is still in the shared account.</summary>
public sealed class FunctionsLeftBehind
{
    private static readonly DateTimeOffset Stopped = DateTimeOffset.UtcNow.AddHours(-3);
    private static readonly FunctionsNamedCannotStart Start = new("-prod");
    private static readonly SchedulesOfFunctionsNamedAreOff Schedules = new("-prod");
    private static readonly FunctionsNamedHaveNotRun Run = new("-prod");

    [Fact]
    public async Task Are_at_rest()
    {
        await using var migration = await Arranged();
        (await migration.OfSource(Start)).ShouldBeHeld("backfill-prod of the source account have a reserved concurrency of 0");
        (await migration.OfSource(Schedules)).ShouldBeHeld("All 0 schedules of the source account that start one of 1 functions named -prod are off");
        (await migration.OfBoth(Run)).ShouldBeHeld("which shows runs of 1 of them before");
    }

    [Theory]
    [InlineData(null, "none")]
    [InlineData(5, "5")]
    public async Task Are_broken_when_one_can_be_started(int? reserved, string observed)
    {
        await using var migration = await Arranged();
        migration.Source.Functions["backfill-prod"].ReservedConcurrency = reserved;
        (await migration.OfSource(Start)).ShouldBeBroken(("arn:aws:lambda:us-east-1:123456789012:function:backfill-prod", observed));
    }

    [Fact]
    public async Task Are_broken_when_one_is_scheduled()
    {
        await using var migration = await Arranged();
        var target = "arn:aws:lambda:us-east-1:123456789012:function:backfill-prod";
        var rule = migration.Source.AddRule("nightly", "rate(1 day)", target);
        (await migration.OfSource(Schedules)).ShouldBeBroken((rule.Arn, $"enabled, and starts {target}"));
    }

    [Fact]
    public async Task Are_broken_when_one_has_run()
    {
        await using var migration = await Arranged();
        migration.Source.Measured("AWS/Lambda", "Invocations", "FunctionName", "backfill-prod", Stopped.AddHours(1), 2);
        (await migration.OfBoth(Run)).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().StartWith("2, the last at");
    }

    [Fact]
    public async Task Prove_nothing_by_a_metric_that_never_counted()
    {
        await using var migration = await Arranged();
        migration.Source.Metrics.Clear();
        (await migration.OfBoth(Run)).ShouldBeUnproven("so it proves nothing");
    }

    [Fact]
    public async Task Are_none_when_only_others_are_left()
    {
        await using var migration = await Arranged();
        migration.Source.Functions.TryRemove("backfill-prod", out _);
        (await migration.OfSource(Start)).ShouldBeHeld("None of the 1 functions");
        (await migration.OfSource(Schedules)).ShouldBeHeld("None of the 1 functions");
        (await migration.OfBoth(Run)).ShouldBeHeld("None of the 1 functions");
    }

    [Fact]
    public async Task Are_unknown_when_no_function_is_seen_at_all()
    {
        await using var migration = await Arranged();
        migration.Source.Functions.Clear();
        (await migration.OfSource(Start)).ShouldBeUnproven("may be the wrong region");
    }

    [Fact]
    public async Task Are_unknown_as_long_as_nobody_said_when_the_source_stopped()
    {
        await using var migration = await Arranged();
        migration.SourceStoppedAt = null;
        (await migration.OfBoth(Run)).ShouldBeUnproven("AVESA_SOURCE_STOPPED_AT");
    }

    [Fact]
    public async Task Are_unknown_when_they_cannot_be_read()
    {
        await using var migration = await Arranged();
        (await migration.Without(migration.Source, "lambda:GetFunction", () => migration.OfSource(Start))).ShouldBeUnproven("lambda:GetFunction");
        (await migration.Without(migration.Source, "events:ListRules", () => migration.OfSource(Schedules))).ShouldBeUnproven("events:ListRules");
        (await migration.Without(migration.Source, "monitoring:GetMetricData", () => migration.OfBoth(Run))).ShouldBeUnproven("monitoring:GetMetricData");
    }

    private static async Task<EmulatedMigration> Arranged()
    {
        var migration = new EmulatedMigration { SourceStoppedAt = Stopped };
        await migration.InitializeAsync();
        migration.Source.AddFunction("backfill-prod").ReservedConcurrency = 0;
        migration.Source.AddFunction("reports-dev");
        migration.Source.AddRule("dev", "rate(1 day)", "arn:aws:lambda:us-east-1:123456789012:function:reports-dev");
        migration.Source.Measured("AWS/Lambda", "Invocations", "FunctionName", "backfill-prod", Stopped.AddHours(-2), 1);
        return migration;
    }
}
