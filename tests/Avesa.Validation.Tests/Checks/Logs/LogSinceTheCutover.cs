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
    [Fact]
    public async Task Is_unproven_and_names_the_permission()
    {
        _ = new LoggedFunction(migration, migration.Production);
        migration.Deny(migration.Production, "logs:FilterLogEvents");
        (await migration.OfBoth(new FunctionHasLoggedNoError(LoggedFunction.Name))).ShouldBeUnproven("logs:FilterLogEvents");
    }
}
