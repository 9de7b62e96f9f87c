using System.Text.Json.Nodes;
using Avesa.Validation.Checks.Freeze;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;

namespace Avesa.Validation.Tests.Checks.Freeze;

public sealed class TableOfTheStoppedSource(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private const string Acme = """{"tenant_id":{"S":"acme"},"seats":{"N":"12"}}""";
    private const string Zeta = """{"tenant_id":{"S":"zeta"},"seats":{"N":"7"}}""";
    private static readonly MigratedTable Table = new("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null);

    [Fact]
    public async Task Is_held_when_nothing_is_written_whatever_production_holds()
    {
        Arrange(Acme, Zeta);
        (await Judge(() => { })).Should().StartWith("Held: Tenants-prod of the source held the same 2 items at ");
    }

    [Fact]
    public async Task Is_broken_when_an_item_came()
    {
        Arrange(Acme);
        (await Judge(() => Put(Zeta))).Should().Be("Broken: Tenants-prod of the source was written between two readings. 1 items, then 2");
    }

    [Fact]
    public async Task Is_broken_when_an_item_changed()
    {
        Arrange(Acme, Zeta);
        (await Judge(() => Put(Acme.Replace("12", "13", StringComparison.Ordinal)))).Should().EndWith("other content of 2 items");
    }

    [Fact]
    public async Task Is_unproven_when_it_is_empty()
    {
        Arrange();
        (await Judge(() => { })).Should().StartWith("Unproven: Tenants-prod of the source is empty");
    }

    [Fact]
    public async Task Is_unproven_when_it_is_not_there()
    {
        Arrange(Acme);
        migration.Source.Tables.Clear();
        (await Judge(() => { })).Should().StartWith("Unproven: Tenants-prod of the source was not read to its end twice");
    }

    [Fact]
    public async Task Is_unproven_where_it_may_not_be_read_and_names_the_permission()
    {
        Arrange(Acme);
        (await migration.Without(migration.Source, "dynamodb:Scan", () => migration.OfBoth(new TableStandsStill(Table)))).ShouldBeUnproven("dynamodb:Scan");
    }

    private void Arrange(params string[] items)
    {
        migration.Source.AddTableWith("Tenants-prod", items);
        migration.Production.AddTableWith("Tenants", Acme);
    }

    private void Put(string item) => migration.Source.Tables["Tenants-prod"].Put((JsonObject)JsonNode.Parse(item)!);

    private async Task<string> Judge(Action between)
    {
        var run = migration.Migration();
        await ReconciledTables.Of(run, Table);
        between();
        var verdict = await new TableStandsStill(Table).Run(run, TestContext.Current.CancellationToken);
        return $"{verdict.Word}: {verdict.Because}{(verdict is Verdicts.Broken broken ? $" {broken.Findings.Single().Observed}" : "")}";
    }
}
