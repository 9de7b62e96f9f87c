using Avesa.Validation.Checks.Night;
using Avesa.Validation.Estate;
using Avesa.Validation.Tests.Night;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Checks.Night;

public sealed class TableAfterTheSync(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly TableWasSynced Check = new(new MigratedTable("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null), "updated_at");

    [Fact]
    public async Task Is_held_when_production_has_written_what_differs_since_the_cutover()
    {
        Arrange([Item("acme", "07:00"), Item("zeta", "07:00")], [Item("acme", "07:00"), Item("zeta", "08:10"), Item("new", "08:11")]);
        (await migration.OfBoth(Check)).ShouldBeHeld("1 items of Tenants-prod and Tenants are equal, and production has written the other 2 since 2026-11-21 07:45:00Z, as their updated_at says; none of the source is missing.");
    }

    [Fact]
    public async Task Is_broken_when_an_item_of_the_source_is_missing()
    {
        Arrange([Item("acme", "07:00"), Item("zeta", "07:00")], [Item("acme", "07:00")]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("""Tenants {"tenant_id":{"S":"zeta"}}""", "only in the source"));
    }

    [Fact]
    public async Task Is_broken_when_what_differs_is_older_than_the_cutover_or_does_not_say_so()
    {
        Arrange(
            [Item("acme", "07:00"), Item("zeta", "07:00"), Item("omega", "07:00")],
            [Item("acme", "06:00"), """{"tenant_id":{"S":"zeta"}}""", """{"tenant_id":{"S":"omega"},"updated_at":{"S":"tonight"}}"""]);
        (await migration.OfBoth(Check)).ShouldBeBroken(
            ("""Tenants {"tenant_id":{"S":"acme"}}""", "another item, written at 2026-11-21 06:00:00Z"),
            ("""Tenants {"tenant_id":{"S":"zeta"}}""", "another item without a readable updated_at"),
            ("""Tenants {"tenant_id":{"S":"omega"}}""", "another item without a readable updated_at"));
    }

    [Fact]
    public async Task Is_broken_by_any_difference_before_the_cutover()
    {
        Arrange([Item("acme", "07:00")], [Item("acme", "07:20")]);
        migration.CutoverAt = Nights.Utc("2026-11-21T08:45:00Z");
        var verdict = await migration.OfBoth(Check);
        verdict.ShouldBeBroken(("""Tenants {"tenant_id":{"S":"acme"}}""", "updated_at differs"));
        verdict.Because.Should().EndWith("Production is to start at 2026-11-21 08:45:00Z, so nothing may differ yet.");
    }

    [Fact]
    public async Task Is_unproven_when_nobody_said_when_production_started()
    {
        Arrange([Item("acme", "07:00")], [Item("acme", "08:00")]);
        migration.CutoverAt = null;
        (await migration.OfBoth(Check)).ShouldBeUnproven("set AVESA_CUTOVER_AT");
    }

    [Fact]
    public async Task Is_held_when_nothing_differs_whoever_asks()
    {
        Arrange([Item("acme", "07:00")], [Item("acme", "07:00")]);
        migration.CutoverAt = null;
        (await migration.OfBoth(Check)).ShouldBeHeld("All 1 items");
    }

    [Fact]
    public async Task Is_unproven_when_the_source_is_empty_or_may_not_be_read()
    {
        Arrange([], []);
        (await migration.OfBoth(Check)).ShouldBeUnproven("is empty");
        Arrange([Item("acme", "07:00")], [Item("acme", "08:00")]);
        (await migration.Without(migration.Source, "dynamodb:Scan", () => migration.OfBoth(Check))).ShouldBeUnproven("dynamodb:Scan");
        (await migration.Without(migration.Production, "dynamodb:BatchGetItem", () => migration.OfBoth(Check))).ShouldBeUnproven("dynamodb:BatchGetItem");
    }

    [Fact]
    public async Task Is_broken_when_there_is_no_table()
    {
        Arrange([Item("acme", "07:00")], []);
        migration.Production.Tables.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken(("Tenants", "none"));
    }

    private static string Item(string tenant, string utc) => $$"""{"tenant_id":{"S":"{{tenant}}"},"updated_at":{"S":"2026-11-21T{{utc}}:00Z"} }""";

    private void Arrange(string[] source, string[] production)
    {
        migration.Clock = new FakeTimeProvider(Nights.Utc("2026-11-21T08:30:00Z"));
        migration.SourceStoppedAt = Nights.Begin;
        migration.CutoverAt = Nights.Begin.AddMinutes(45);
        migration.Source.AddTableWith("Tenants-prod", source);
        migration.Production.AddTableWith("Tenants", production);
    }
}
