using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Runs;

public sealed class StartOfAFunction(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly NoStartHasFailed Check = new(LoggedFunction.Name);

    private static DateTimeOffset Later => LoggedFunction.Updated.AddDays(1);

    [Fact]
    public async Task Is_held_when_runs_started_and_none_failed_to()
    {
        var logged = Arrange();
        logged.Run(Later, "Ingestion completed");
        logged.RunEnding(Later.AddHours(1), "Status: timeout", ("INFO", "a run may fail, its start did not"));
        (await migration.OfProduction(Check)).ShouldBeHeld("has started 2 runs since its last update at 2026-11-18 05:00:00Z");
    }

    [Theory]
    [InlineData("[ERROR] Runtime.ImportModuleError: Unable to import module 'app': No module named 'pandas'\nTraceback (most recent call last):\n")]
    [InlineData("INIT_REPORT Init Duration: 9999.79 ms\tPhase: init\tStatus: timeout\n")]
    public async Task Is_broken_when_one_failed_and_is_quoted(string line)
    {
        var logged = Arrange();
        logged.Run(Later, "Ingestion completed");
        logged.Write(Later.AddHours(1), line);
        (await migration.OfProduction(Check)).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().StartWith(line[..20]);
    }

    [Fact]
    public async Task Is_not_judged_by_those_before_the_last_update()
    {
        var logged = Arrange();
        logged.Write(LoggedFunction.Updated.AddDays(-1), "INIT_REPORT Init Duration: 9999.79 ms\tPhase: init\tStatus: timeout\n");
        logged.Run(Later, "Ingestion completed");
        (await migration.OfProduction(Check)).ShouldBeHeld("has started 1 run ");
    }

    [Fact]
    public async Task Is_unproven_when_it_was_not_started()
    {
        _ = Arrange();
        (await migration.OfProduction(Check)).ShouldBeUnproven("has started no run since its last update");
    }

    [Fact]
    public async Task Is_unproven_where_the_level_hides_starts()
    {
        var logged = Arrange();
        logged.Function.Logging = new Emulated.FunctionLogging(LoggedFunction.LogGroup, "JSON", "INFO", "WARN");
        (await migration.OfProduction(Check)).ShouldBeUnproven("system level WARN");
    }

    private LoggedFunction Arrange() => new(migration, migration.Production);
}
