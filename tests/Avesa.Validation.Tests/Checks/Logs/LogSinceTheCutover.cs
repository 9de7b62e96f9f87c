using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Logs;

public sealed class LogSinceTheCutover(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionHasLoggedNoError Check = new(LoggedFunction.Name);

    private static DateTimeOffset Later => LoggedFunction.Cutover.AddHours(1);

    [Fact]
    public async Task Without_an_error_is_held()
    {
        Arrange().Run(Later, "34 tenants done, 0 errors so far");
        (await migration.OfBoth(Check)).ShouldBeHeld("None of the 4 lines that avesa-connectwise-ingestion-prod has logged to /aws/lambda/avesa-connectwise-ingestion-prod since 2026-11-23 02:45:00Z");
    }

    [Fact]
    public async Task With_a_line_of_level_error_is_broken_and_quotes_it_escaped()
    {
        var request = Arrange().RunEnding(Later, "", ("INFO", "fine"), ("ERROR", "Tenant acme: \u001b[31m401"));
        var verdict = await migration.OfBoth(Check);

        var finding = verdict.Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Subject;
        finding.Subject.Should().StartWith("/aws/lambda/avesa-connectwise-ingestion-prod 2026/11/23/[$LATEST]").And.EndWith("2026-11-23 03:45:00Z");
        finding.Observed.Should().EndWith("Tenant acme: \\u{001B}[31m401").And.NotContain("\u001b");
        finding.Remedy.Should().Contain(request);
    }

    [Theory]
    [InlineData("Status: timeout")]
    [InlineData("Status: error\tError Type: Runtime.ExitError")]
    public async Task With_a_failed_report_is_broken(string ending)
    {
        Arrange().RunEnding(Later, ending, ("INFO", "Ingestion started"));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().Contain("Status: ");
    }

    [Fact]
    public async Task With_many_errors_quotes_the_first_fifty_and_counts_all()
    {
        Arrange().RunEnding(Later, "", [.. Enumerable.Range(1, 1204).Select(number => ("ERROR", $"number {number}"))]);
        var verdict = await migration.OfBoth(Check);

        verdict.Because.Should().Contain("1,204 lines that tell of an error since 2026-11-23 02:45:00Z (first 50 of 1,204 shown)");
        verdict.Should().BeOfType<Broken>().Which.Findings.Should().HaveCount(50).And.SatisfyRespectively(
            Enumerable.Range(1, 50).Select<int, Action<Finding>>(number => finding => finding.Observed.Should().EndWith($"number {number}")));
    }

    [Fact]
    public async Task With_its_only_error_on_the_last_page_is_broken()
    {
        var logged = Arrange();
        for (var run = 0; run < 25; run++)
        {
            logged.Run(Later.AddMinutes(run), [.. Enumerable.Range(0, 1000).Select(number => $"No new records of connectwise#tickets for tenant {number}")]);
        }

        logged.RunEnding(Later.AddMinutes(30), "", ("ERROR", "the last"));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().EndWith("the last");
        migration.Calls.Count(call => call.Operation == "FilterLogEvents").Should().BeGreaterThan(1);
    }

    [Fact]
    public async Task Is_not_judged_by_what_was_before()
    {
        var logged = Arrange();
        logged.RunEnding(LoggedFunction.Cutover.AddMinutes(-1), "", ("ERROR", "of the last try"));
        logged.Run(Later, "Ingestion completed");
        (await migration.OfBoth(Check)).ShouldBeHeld("None of the 4 lines");
    }

    [Fact]
    public async Task Is_not_judged_by_a_run_that_a_validation_caused()
    {
        var logged = Arrange();
        logged.RunEnding(Later.AddMinutes(1), "", ("ERROR", "Tenant avesa-validation-no-such-tenant is not configured"));
        logged.Run(Later, "Ingestion completed");
        (await migration.OfBoth(Check)).ShouldBeHeld("1 run was read");
    }

    [Fact]
    public async Task Is_unproven_where_its_level_hides_errors()
    {
        var logged = Arrange();
        logged.Function.Logging = new Emulated.FunctionLogging(LoggedFunction.LogGroup, "JSON", "FATAL", "INFO");
        logged.Run(Later, "Ingestion completed");
        (await migration.OfBoth(Check)).ShouldBeUnproven("application level FATAL");
    }

    [Fact]
    public async Task Is_unproven_while_it_is_empty()
    {
        Arrange().Run(LoggedFunction.Cutover.AddHours(-1), "Ingestion completed");
        (await migration.OfBoth(Check)).ShouldBeUnproven("has logged nothing to /aws/lambda/avesa-connectwise-ingestion-prod since 2026-11-23 02:45:00Z");
    }

    [Fact]
    public async Task Is_held_when_it_shows_every_run_that_was_counted_and_the_youngest_is_not_compared()
    {
        var logged = Arrange();
        logged.Run(Later, "Ingestion completed");
        logged.RunAs("avesa-validation", Later.AddMinutes(1), "", ("INFO", "Tenant avesa-validation-no-such-tenant is not configured"));
        logged.Measure("Invocations", (LoggedFunction.Cutover.AddMinutes(-1), 3), (Later, 2), (LoggedFunction.Now.AddMinutes(-3), 1));
        (await migration.OfBoth(Check)).ShouldBeHeld("None of the ");
    }

    [Fact]
    public async Task Is_unproven_when_more_runs_were_counted_than_it_shows()
    {
        var logged = Arrange();
        logged.Run(Later, "Ingestion completed");
        logged.Measure("Invocations", (Later, 1), (Later.AddMinutes(30), 1));
        (await migration.OfBoth(Check)).ShouldBeUnproven("shows 1 start of avesa-connectwise-ingestion-prod since 2026-11-23 02:45:00Z, but the metric Invocations counts 2");
    }

    [Fact]
    public async Task Is_unproven_though_a_run_that_was_not_counted_yet_would_make_up_for_one_that_it_does_not_show()
    {
        var logged = Arrange();
        logged.Run(LoggedFunction.Now.AddMinutes(-2), "Ingestion completed");
        logged.Measure("Invocations", (Later, 1));
        (await migration.OfBoth(Check)).ShouldBeUnproven("shows 0 starts of avesa-connectwise-ingestion-prod since 2026-11-23 02:45:00Z, but the metric Invocations counts 1");
    }

    [Fact]
    public async Task With_an_error_and_runs_that_it_does_not_show_is_broken_and_says_what_is_unproven_beside()
    {
        var logged = Arrange();
        logged.RunEnding(Later, "", ("ERROR", "one"));
        logged.Measure("Invocations", (Later, 2));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Which.Besides.Should().ContainSingle().Which.Should().Contain("the metric Invocations counts 2");
    }

    [Fact]
    public async Task Is_held_after_a_change_when_it_was_text_and_shows_every_run()
    {
        var logged = Arrange();
        logged.Function.LastModified = Later.AddMinutes(10);
        logged.Run(Later, "Ingestion completed");
        logged.Run(Later.AddMinutes(20), "Ingestion completed");
        logged.Measure("Invocations", (Later, 1), (Later.AddMinutes(20), 1));
        (await migration.OfBoth(Check)).ShouldBeHeld("2 runs were read");
    }

    [Fact]
    public async Task Is_unproven_after_a_change_when_runs_before_it_logged_elsewhere()
    {
        var logged = Arrange();
        logged.Function.LastModified = Later.AddMinutes(10);
        logged.Run(Later.AddMinutes(20), "Ingestion completed");
        logged.Measure("Invocations", (Later, 1), (Later.AddMinutes(20), 1));
        (await migration.OfBoth(Check)).ShouldBeUnproven("was logged there (the function was changed at 2026-11-23 03:55:00Z)");
    }

    [Fact]
    public async Task Is_unproven_after_a_change_when_it_was_JSON_before()
    {
        var logged = Arrange();
        logged.Function.LastModified = Later.AddMinutes(10);
        logged.Write(Later, """{"time":"2026-11-23T03:45:00.000Z","type":"platform.start","record":{"requestId":"00000000-0000-4000-8000-00000000000a","version":"$LATEST"}}""");
        (await migration.OfBoth(Check)).ShouldBeUnproven("at a level that nobody knows any more");
    }

    [Fact]
    public async Task Is_held_where_its_level_hides_starts_and_nothing_was_changed()
    {
        var logged = Arrange();
        logged.Function.Logging = new Emulated.FunctionLogging(LoggedFunction.LogGroup, "JSON", "INFO", "WARN");
        logged.Write(Later, """{"level":"INFO","message":"Ingestion completed","requestId":"00000000-0000-4000-8000-00000000000a"}""");
        logged.Measure("Invocations", (Later, 1));
        (await migration.OfBoth(Check)).ShouldBeHeld("None of the 1 line");
    }

    [Fact]
    public async Task Is_unproven_when_its_group_has_let_events_expire()
    {
        var logged = Arrange();
        migration.CutoverAt = LoggedFunction.Now.AddDays(-2);
        logged.Group.RetentionInDays = 1;
        logged.Run(Later, "Ingestion completed");
        (await migration.OfBoth(Check)).ShouldBeUnproven("keeps events for 1 day, so what avesa-connectwise-ingestion-prod has logged since 2026-11-21 05:00:00Z is no longer all there");
        logged.Group.RetentionInDays = 3;
        (await migration.OfBoth(Check)).ShouldBeHeld("since 2026-11-21 05:00:00Z");
    }

    [Fact]
    public async Task Is_unproven_when_nobody_said_when_that_was()
    {
        Arrange().Run(Later, "Ingestion completed");
        migration.CutoverAt = null;
        (await migration.OfBoth(Check)).ShouldBeUnproven("AVESA_CUTOVER_AT");
    }

    [Fact]
    public async Task Is_unproven_before_it()
    {
        Arrange().Run(LoggedFunction.Now.AddMinutes(-1), "Ingestion completed");
        migration.CutoverAt = LoggedFunction.Now.AddHours(1);
        (await migration.OfBoth(Check)).ShouldBeUnproven("is to come at 2026-11-23 06:00:00Z");
    }

    [Fact]
    public async Task Is_broken_without_the_group()
    {
        _ = Arrange();
        migration.Production.LogGroups.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken((LoggedFunction.LogGroup, "none"));
    }

    private LoggedFunction Arrange() => new(migration, migration.Production);
}

public sealed class LogSinceTheCutoverThatMayNotBeRead(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Theory]
    [InlineData("logs:FilterLogEvents")]
    [InlineData("logs:DescribeLogGroups")]
    [InlineData("monitoring:GetMetricData")]
    public async Task Is_unproven_and_names_the_permission(string operation)
    {
        _ = new LoggedFunction(migration, migration.Production);
        (await migration.Without(migration.Production, operation, () => migration.OfBoth(new FunctionHasLoggedNoError(LoggedFunction.Name)))).ShouldBeUnproven(operation);
    }
}
