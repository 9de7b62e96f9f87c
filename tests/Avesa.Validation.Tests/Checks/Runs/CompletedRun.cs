using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Tests.Inventory;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Runs;

public sealed class CompletedRun(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionHasCompletedARun Check = new(LoggedFunction.Name);

    private static DateTimeOffset Later => LoggedFunction.Updated.AddDays(1);

    [Fact]
    public async Task Since_the_last_update_is_held_and_named()
    {
        var logged = Arrange();
        logged.RunEnding(Later, "Status: timeout");
        var request = logged.Run(Later.AddHours(1), "Ingestion completed");
        (await migration.OfProduction(Check)).ShouldBeHeld($"has completed 1 of 2 runs without error since its last update at 2026-11-18 05:00:00Z, the last one started at 2026-11-19 06:00:00Z (request {request}");
    }

    [Fact]
    public async Task In_json_format_is_held()
    {
        var logged = Arrange();
        logged.Function.Logging = new Emulated.FunctionLogging(LoggedFunction.LogGroup, "JSON", "INFO", "INFO");
        logged.Write(
            Later,
            $$$"""{"time":"2026-11-19T05:00:00.000Z","type":"platform.start","record":{"requestId":"{{{LogText.Request}}}","version":"$LATEST"}}""",
            $$"""{"timestamp":"2026-11-19T05:00:00Z","level":"INFO","message":"Ingestion completed","requestId":"{{LogText.Request}}"}""",
            $$$"""{"time":"2026-11-19T05:00:01.000Z","type":"platform.report","record":{"requestId":"{{{LogText.Request}}}","metrics":{"durationMs":693.92},"status":"success"}}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("has completed 1 of 1 run without error since its last update at 2026-11-18 05:00:00Z");
    }

    [Fact]
    public async Task Before_the_last_update_is_broken()
    {
        var logged = Arrange();
        logged.Run(LoggedFunction.Updated.AddSeconds(-1), "Ingestion completed");
        (await migration.OfProduction(Check)).ShouldBeBroken((logged.Function.Arn, "no run"));
    }

    [Fact]
    public async Task With_an_end_and_a_failed_report_is_broken_and_quoted()
    {
        var logged = Arrange();
        logged.RunEnding(Later, "Status: error\tError Type: Runtime.ExitError", ("INFO", "Ingestion started"));
        (await migration.OfProduction(Check)).Should().BeOfType<Broken>().Which.Findings.Select(finding => finding.Observed)
            .Should().HaveCount(2).And.Contain("1 run, each with an error or without an end").And.Contain(observed => observed.Contains("Runtime.ExitError", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_only_logged_an_error_is_broken()
    {
        Arrange().RunEnding(Later, "", ("ERROR", "Tenant acme: 401"));
        (await migration.OfProduction(Check)).Should().BeOfType<Broken>();
    }

    [Fact]
    public async Task That_this_validation_caused_is_broken()
    {
        var logged = Arrange();
        logged.Run(Later, "Tenant avesa-validation-no-such-tenant is not configured");
        (await migration.OfProduction(Check)).ShouldBeBroken((logged.Function.Arn, "only runs that this validation caused"));
        var request = logged.Run(Later.AddHours(1), "Ingestion completed");
        (await migration.OfProduction(Check)).ShouldBeHeld($"has completed 1 of 1 run without error since its last update at 2026-11-18 05:00:00Z, the last one started at 2026-11-19 06:00:00Z (request {request}");
    }

    [Fact]
    public async Task That_has_not_ended_is_broken()
    {
        Arrange().Write(Later, LogText.Start());
        (await migration.OfProduction(Check)).Should().BeOfType<Broken>();
    }

    [Fact]
    public async Task Is_unproven_where_the_level_hides_runs()
    {
        var logged = Arrange();
        logged.Function.Logging = new Emulated.FunctionLogging(LoggedFunction.LogGroup, "JSON", "INFO", "WARN");
        logged.Write(Later, """{"timestamp":"2026-11-19T05:00:00Z","level":"INFO","message":"Ingestion completed","requestId":"79b4f56e-95b1-4643-9700-2807f4e68189"}""");
        (await migration.OfProduction(Check)).ShouldBeUnproven("system level WARN");
    }

    [Fact]
    public async Task Is_broken_without_the_group()
    {
        _ = Arrange();
        migration.Production.LogGroups.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.LogGroup, "none"));
    }

    [Fact]
    public async Task Is_broken_without_the_function()
    {
        _ = Arrange();
        migration.Production.Functions.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.Name, "none"));
    }

    private LoggedFunction Arrange() => new(migration, migration.Production);
}

public sealed class RunsThatMayNotBeRead(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Are_unproven_and_name_the_permission()
    {
        _ = new LoggedFunction(migration, migration.Production);
        migration.Deny(migration.Production, "logs:FilterLogEvents");
        (await migration.OfProduction(new FunctionHasCompletedARun(LoggedFunction.Name))).ShouldBeUnproven("logs:FilterLogEvents");
        (await migration.OfProduction(new NoStartHasFailed(LoggedFunction.Name))).ShouldBeUnproven("logs:FilterLogEvents");
    }
}
