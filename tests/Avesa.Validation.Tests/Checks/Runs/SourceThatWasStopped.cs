using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Runs;

public sealed class SourceThatWasStopped(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionHasNotStarted Check = new(LoggedFunction.Name);

    private static DateTimeOffset Before => LoggedFunction.SourceStopped.AddMinutes(-25);

    private static DateTimeOffset After => LoggedFunction.SourceStopped.AddMinutes(35);

    [Fact]
    public async Task Is_held_when_its_starts_end_there()
    {
        var logged = Arrange();
        logged.Run(Before.AddHours(-1), "Ingestion completed");
        logged.Run(Before, "Ingestion completed");
        logged.Measure("Invocations", (Before.AddHours(-1), 1), (Before, 1), (After, 0));
        (await migration.OfBoth(Check)).ShouldBeHeld("shows 2 starts in the 24 hours before, the last at 2026-11-23 01:35:00Z, and none after, and its metric Invocations 2 before and none after.");
    }

    [Fact]
    public async Task Is_broken_when_a_run_was_counted_that_was_not_logged()
    {
        var logged = Arrange();
        logged.Run(Before, "Ingestion completed");
        logged.Measure("Invocations", (Before, 1), (LoggedFunction.SourceStopped, 1), (After, 2));
        var verdict = await migration.OfBoth(Check);

        verdict.ShouldBeBroken(("AWS/Lambda Invocations of avesa-connectwise-ingestion-prod", "3 in all, first at 2026-11-23 02:00:00Z, last at 2026-11-23 02:35:00Z, of which the log shows 0"));
        verdict.Because.Should().Be("avesa-connectwise-ingestion-prod of the source has started 3 runs since 2026-11-23 02:00:00Z.");
        verdict.Should().BeOfType<Broken>().Which.Count.Should().Be(3);
    }

    [Fact]
    public async Task Is_broken_by_what_was_counted_where_its_log_is_gone()
    {
        Arrange().Measure("Invocations", (After, 1));
        migration.Source.LogGroups.Clear();
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Which.Because.Should().Contain("has started 1 run since");
    }

    [Fact]
    public async Task Is_broken_by_both_where_more_was_counted_than_logged()
    {
        var logged = Arrange();
        logged.Run(Before, "Ingestion completed");
        logged.Run(After, "Ingestion completed");
        logged.Measure("Invocations", (Before, 1), (After, 1), (After.AddHours(1), 1));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Which.Findings.Select(finding => finding.Observed)
            .Should().SatisfyRespectively(request => request.Should().StartWith("request "), metric => metric.Should().EndWith("of which the log shows 1"));
    }

    [Fact]
    public async Task Is_held_when_the_period_of_the_stop_counts_a_run_from_before_it()
    {
        var logged = Arrange();
        migration.SourceStoppedAt = LoggedFunction.SourceStopped.AddSeconds(30);
        logged.Run(LoggedFunction.SourceStopped.AddSeconds(10), "Ingestion completed");
        logged.Measure("Invocations", (LoggedFunction.SourceStopped, 1));
        (await migration.OfBoth(Check)).ShouldBeHeld("has not started since 2026-11-23 02:00:30Z");
    }

    [Fact]
    public async Task Is_unproven_when_its_metric_counts_nothing_before()
    {
        Arrange().Run(Before, "Ingestion completed");
        (await migration.OfBoth(Check)).ShouldBeUnproven("although its log shows 1 start there");
    }

    [Fact]
    public async Task Is_broken_when_a_run_started_later_and_names_its_request()
    {
        var logged = Arrange();
        logged.Run(Before, "Ingestion completed");
        var request = logged.Run(After, "Ingestion completed");
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed
            .Should().Be($"request {request} started at 2026-11-23 02:35:00Z");
    }

    [Fact]
    public async Task Is_held_when_a_run_that_had_started_only_ended_later()
    {
        var logged = Arrange();
        logged.Run(LoggedFunction.SourceStopped.AddMilliseconds(-500), "Ingestion completed");
        logged.Measure("Invocations", (LoggedFunction.SourceStopped.AddMinutes(-1), 1));
        (await migration.OfBoth(Check)).ShouldBeHeld("1 start ");
    }

    [Fact]
    public async Task Is_unproven_when_its_log_shows_no_start_before()
    {
        Arrange().Run(Before.AddDays(-2), "Ingestion completed");
        (await migration.OfBoth(Check)).ShouldBeUnproven("it may be the wrong log");
    }

    [Fact]
    public async Task Is_unproven_without_a_log()
    {
        _ = Arrange();
        migration.Source.LogGroups.Clear();
        (await migration.OfBoth(Check)).ShouldBeUnproven("no log group /aws/lambda/avesa-connectwise-ingestion-prod");
    }

    [Fact]
    public async Task Is_held_by_its_log_when_the_function_is_gone()
    {
        var logged = Arrange();
        logged.Run(Before, "Ingestion completed");
        logged.Measure("Invocations", (Before, 1));
        migration.Source.Functions.Clear();
        (await migration.OfBoth(Check)).ShouldBeHeld("has not started since");
    }

    [Fact]
    public async Task Is_unproven_where_the_level_hides_starts()
    {
        var logged = Arrange();
        logged.Function.Logging = new Emulated.FunctionLogging(LoggedFunction.LogGroup, "JSON", "INFO", "WARN");
        (await migration.OfBoth(Check)).ShouldBeUnproven("system level WARN");
    }

    [Fact]
    public async Task Is_unproven_when_nobody_said_when()
    {
        _ = Arrange();
        migration.SourceStoppedAt = null;
        (await migration.OfBoth(Check)).ShouldBeUnproven("AVESA_SOURCE_STOPPED_AT");
    }

    [Fact]
    public async Task Is_unproven_before_that()
    {
        Arrange().Run(Before, "Ingestion completed");
        migration.SourceStoppedAt = LoggedFunction.Now.AddHours(1);
        (await migration.OfBoth(Check)).ShouldBeUnproven("ask again after it");
    }

    private LoggedFunction Arrange() => new(migration, migration.Source);
}

public sealed class SourceWhoseMetricsMayNotBeRead(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Is_unproven_and_names_the_permission()
    {
        _ = new LoggedFunction(migration, migration.Source);
        migration.Deny(migration.Source, "monitoring:GetMetricData");
        (await migration.OfBoth(new FunctionHasNotStarted(LoggedFunction.Name))).ShouldBeUnproven("GetMetricData");
    }
}

public sealed class SourceWhoseLogMayNotBeRead(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Is_unproven_and_names_the_permission()
    {
        _ = new LoggedFunction(migration, migration.Source);
        migration.Deny(migration.Source, "logs:FilterLogEvents");
        (await migration.OfBoth(new FunctionHasNotStarted(LoggedFunction.Name))).ShouldBeUnproven("logs:FilterLogEvents");
    }
}
