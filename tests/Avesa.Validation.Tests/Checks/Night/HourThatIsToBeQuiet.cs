using Avesa.Validation.Checks.Night;
using Avesa.Validation.Night;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Tests.Night;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Checks.Night;

/// <summary>The source was stopped at 2:00 of a Monday's clock in UTC, so the watch begins at 4:00.</summary>
public sealed class HourThatIsToBeQuiet(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly DateTimeOffset Begin = LoggedFunction.SourceStopped.AddHours(2);
    private static readonly NightPlan Plan = new(Nights.Window(DayOfWeek.Monday, "02:00", "06:00", "Etc/UTC"), [.. Nights.OfThePlan.Steps]);
    private static readonly LogWasQuiet Log = new(Plan, Nights.Watch, LoggedFunction.Name, 60);
    private static readonly MetricsWereQuiet Metrics = new(Plan, Nights.Watch, LoggedFunction.Name, 60);

    [Fact]
    public async Task Is_held_when_it_was_and_something_ran()
    {
        Arrange(62).Run(Begin.AddMinutes(10), "34 tenants done, 0 errors so far");
        Held(await migration.OfBoth(Log), "It has been quiet in the log of avesa-connectwise-ingestion-prod since Mon 04:00 (UTC, UTC+00:00), for 1 hour 2 minutes.", Begin.AddHours(1));
        Held(await migration.OfBoth(Metrics), "It has been quiet in the metrics of avesa-connectwise-ingestion-prod", Begin.AddHours(1));
    }

    [Fact]
    public async Task Is_unproven_until_it_is_over_and_says_when()
    {
        Arrange(48).Run(Begin.AddMinutes(10));
        (await migration.OfBoth(Log)).ShouldBeUnproven("a quiet hour can be over at Mon 05:00 (UTC, UTC+00:00) at the earliest, in 12 minutes.");
        (await migration.OfBoth(Metrics)).ShouldBeUnproven("in 12 minutes.");
    }

    [Fact]
    public async Task Is_broken_by_an_error_and_begins_anew()
    {
        var logged = Arrange(62);
        logged.RunEnding(Begin.AddMinutes(10), "", ("ERROR", "Tenant acme: 401"));
        logged.Measure("Errors", (Begin.AddMinutes(10), 1));
        var log = await migration.OfBoth(Log);
        log.Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().EndWith("Tenant acme: 401");
        log.Because.Should().Contain("1 times something went wrong since Mon 04:00").And.Contain("can be over at Mon 05:10");
        (await migration.OfBoth(Metrics)).ShouldBeBroken((logged.Function.Arn, "1 at 2026-11-23 04:10:00Z"));
    }

    [Fact]
    public async Task Is_held_an_hour_after_the_last_error()
    {
        var logged = Arrange(100);
        logged.RunEnding(Begin.AddMinutes(10), "", ("ERROR", "Tenant acme: 401"));
        logged.Measure("Throttles", (Begin.AddMinutes(10), 1));
        logged.Run(Begin.AddMinutes(70));
        logged.Measure("Invocations", (Begin.AddMinutes(70), 1));
        (await migration.OfBoth(Log)).ShouldBeHeld("before that, 1 times something went wrong");
        Held(await migration.OfBoth(Metrics), "before that, 1 times something went wrong", Begin.AddMinutes(71));
    }

    [Fact]
    public async Task Takes_no_notice_of_what_went_wrong_before_it()
    {
        var logged = Arrange(62);
        logged.RunEnding(Begin.AddMinutes(-20), "", ("ERROR", "Tenant acme: 401"));
        logged.Measure("Errors", (Begin.AddMinutes(-20), 1));
        logged.Run(Begin.AddMinutes(10));
        (await migration.OfBoth(Log)).Should().BeOfType<Held>();
        (await migration.OfBoth(Metrics)).Should().BeOfType<Held>();
    }

    [Fact]
    public async Task Is_unproven_when_nothing_ran_in_it()
    {
        Arrange(62, ran: Begin.AddMinutes(-10)).Run(Begin.AddMinutes(-10));
        (await migration.OfBoth(Log)).ShouldBeUnproven("but nothing ran there meanwhile, so that says nothing");
        (await migration.OfBoth(Metrics)).ShouldBeUnproven("but nothing ran there meanwhile, so that says nothing");
    }

    [Fact]
    public async Task Is_unproven_when_the_log_lacks_runs_or_hides_errors()
    {
        var logged = Arrange(62);
        (await migration.OfBoth(Log)).ShouldBeUnproven("but the metric Invocations counts 1");
        logged.Run(Begin.AddMinutes(10));
        logged.Function.Logging = new Emulator.Model.FunctionLogging(LoggedFunction.LogGroup, "JSON", "FATAL", "INFO");
        (await migration.OfBoth(Log)).ShouldBeUnproven("which drops lines of level ERROR");
    }

    [Fact]
    public async Task Is_unproven_where_it_may_not_be_read_or_nobody_said_when()
    {
        Arrange(62).Run(Begin.AddMinutes(10));
        (await migration.Without(migration.Production, "logs:FilterLogEvents", () => migration.OfBoth(Log))).ShouldBeUnproven("logs:FilterLogEvents");
        (await migration.Without(migration.Production, "monitoring:GetMetricData", () => migration.OfBoth(Metrics))).ShouldBeUnproven("GetMetricData");
        migration.CutoverAt = null;
        (await migration.OfBoth(Log)).ShouldBeUnproven("AVESA_CUTOVER_AT");
        migration.SourceStoppedAt = null;
        (await migration.OfBoth(Metrics)).ShouldBeUnproven("AVESA_SOURCE_STOPPED_AT");
    }

    private static void Held(Verdict verdict, string because, DateTimeOffset at)
    {
        verdict.ShouldBeHeld(because);
        verdict.Should().BeOfType<Held>().Which.At.Should().Be(at);
    }

    private LoggedFunction Arrange(int minutes, DateTimeOffset? ran = null)
    {
        var logged = new LoggedFunction(migration, migration.Production);
        migration.Clock = new FakeTimeProvider(Begin.AddMinutes(minutes));
        logged.Measure("Invocations", (ran ?? Begin.AddMinutes(10), 1));
        return logged;
    }
}
