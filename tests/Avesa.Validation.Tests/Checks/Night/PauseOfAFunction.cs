using Avesa.Validation.Checks.Night;
using Avesa.Validation.Tests.Checks.Logs;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Checks.Night;

public sealed class PauseOfAFunction(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionPausedNoLonger Check = new(LoggedFunction.Name, TimeSpan.FromMinutes(105));

    [Fact]
    public async Task Is_held_when_it_was_no_longer_than_the_feature_allows()
    {
        var (source, production) = Arrange();
        source.Run(LoggedFunction.SourceStopped.AddMinutes(-25));
        production.Run(LoggedFunction.Cutover.AddMinutes(5));
        (await migration.OfBoth(Check)).ShouldBeHeld(
            "avesa-connectwise-ingestion-prod paused for 1 hour 15 minutes, from 2026-11-23 01:35:00Z in the source to 2026-11-23 02:50:00Z in production: no longer than 1 hour 45 minutes.");
    }

    [Fact]
    public async Task Is_broken_when_it_was_longer()
    {
        var (source, production) = Arrange();
        source.Run(LoggedFunction.SourceStopped.AddMinutes(-25));
        production.Run(LoggedFunction.Cutover.AddMinutes(36));
        (await migration.OfBoth(Check)).ShouldBeBroken((LoggedFunction.Name, "1 hour 46 minutes, from 2026-11-23 01:35:00Z in the source to 2026-11-23 03:21:00Z in production"));
    }

    [Fact]
    public async Task Counts_no_run_that_failed()
    {
        var (source, production) = Arrange();
        source.Run(LoggedFunction.SourceStopped.AddMinutes(-85));
        source.RunEnding(LoggedFunction.SourceStopped.AddMinutes(-25), "Status: timeout");
        production.RunEnding(LoggedFunction.Cutover.AddMinutes(5), "Status: timeout");
        production.Run(LoggedFunction.Cutover.AddMinutes(65));
        (await migration.OfBoth(Check)).ShouldBeBroken((LoggedFunction.Name, "3 hours 15 minutes, from 2026-11-23 00:35:00Z in the source to 2026-11-23 03:50:00Z in production"));
    }

    [Fact]
    public async Task Is_unproven_while_customers_need_not_wait_yet_and_broken_then()
    {
        var (source, _) = Arrange();
        source.Run(LoggedFunction.SourceStopped.AddMinutes(-25));
        migration.Clock = new FakeTimeProvider(LoggedFunction.Cutover.AddMinutes(10));
        (await migration.OfBoth(Check)).ShouldBeUnproven("has completed no run in production yet, 1 hour 20 minutes after its last in the source");
        migration.Clock = new FakeTimeProvider(LoggedFunction.Cutover.AddMinutes(40));
        (await migration.OfBoth(Check)).ShouldBeBroken((LoggedFunction.Name, "1 hour 50 minutes, from 2026-11-23 01:35:00Z in the source until now"));
    }

    [Fact]
    public async Task Is_unproven_when_the_source_shows_no_run()
    {
        var (_, production) = Arrange();
        production.Run(LoggedFunction.Cutover.AddMinutes(5));
        (await migration.OfBoth(Check)).ShouldBeUnproven("so nobody knows since when it has paused");
    }

    [Fact]
    public async Task Is_unproven_where_it_may_not_be_read_or_nobody_said_when()
    {
        Arrange();
        (await migration.Without(migration.Source, "logs:FilterLogEvents", () => migration.OfBoth(Check))).ShouldBeUnproven("logs:FilterLogEvents");
        (await migration.Without(migration.Production, "logs:FilterLogEvents", () => migration.OfBoth(Check))).ShouldBeUnproven("logs:FilterLogEvents");
        migration.CutoverAt = null;
        (await migration.OfBoth(Check)).ShouldBeUnproven("AVESA_CUTOVER_AT");
    }

    [Fact]
    public async Task Is_broken_when_production_has_no_such_function()
    {
        Arrange();
        migration.Production.Functions.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken((LoggedFunction.Name, "none"));
    }

    private (LoggedFunction Source, LoggedFunction Production) Arrange() => (new LoggedFunction(migration, migration.Source), new LoggedFunction(migration, migration.Production));
}
