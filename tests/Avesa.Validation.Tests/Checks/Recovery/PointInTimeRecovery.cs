using Avesa.Validation.Checks.Recovery;
using Avesa.Validation.Tests.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Recovery;

public sealed class PointInTimeRecovery
{
    private static readonly TableCanBeRestored Check = new(TwinEstates.Table);

    [Fact]
    public async Task Is_held_with_a_current_window()
    {
        await using var migration = await Arranged();
        (await migration.OfProduction(Check)).ShouldBeHeld("Tenants can be restored to any second from");
    }

    [Fact]
    public async Task Is_broken_when_off()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeBroken((TwinEstates.Table, "DISABLED"));
    }

    [Fact]
    public async Task Is_broken_when_the_table_is_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Tables.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken((TwinEstates.Table, "none"));
    }

    [Fact]
    public async Task Is_broken_when_the_window_has_fallen_behind()
    {
        await using var migration = await Arranged();
        migration.Production.Tables[TwinEstates.Table].LatestRestorable = DateTimeOffset.UtcNow.AddMinutes(-25);
        var verdict = await migration.OfProduction(Check);
        verdict.Should().BeOfType<Verdicts.Broken>(verdict.ToString()).Which.Findings.Should().ContainSingle().Which.Observed.Should().StartWith("a window from");
    }

    [Fact]
    public async Task Is_unproven_when_it_cannot_be_read()
    {
        await using var migration = await Arranged();
        migration.Deny(migration.Production, "dynamodb:DescribeContinuousBackups");
        (await migration.OfProduction(Check)).ShouldBeUnproven("dynamodb:DescribeContinuousBackups");
    }

    private static async Task<EmulatedMigration> Arranged()
    {
        var migration = await TwinEstates.Arranged();
        var table = migration.Production.Tables[TwinEstates.Table];
        (table.PointInTimeRecovery, table.PointInTimeRecoverySince) = (true, DateTimeOffset.UtcNow.AddDays(-10));
        return migration;
    }
}
