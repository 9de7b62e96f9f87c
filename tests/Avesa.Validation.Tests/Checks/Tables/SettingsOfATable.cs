using Avesa.Validation.Checks.Tables;
using Avesa.Validation.Estate;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Tables;

public sealed class SettingsOfATable(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly TableHasSourceSettings Check = new(new MigratedTable("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null));

    private static readonly Emulated.SecondaryIndex Index = new("by-name", new Emulated.KeyAttribute("company_name", "S"), null, IsGlobal: true);

    private string Arn => migration.Production.ArnOf("dynamodb", "table/Tenants");

    [Fact]
    public async Task Are_held_when_nothing_is_set()
    {
        Arrange();
        (await migration.OfBoth(Check)).ShouldBeHeld("Tenants has the settings of Tenants-prod: no time to live, no stream, no indexes, no deletion protection of the source's, no tags.");
    }

    [Fact]
    public async Task Are_held_when_all_is_set_alike()
    {
        var (source, production) = Arrange();
        foreach (var table in (Emulated.Table[])[source, production])
        {
            (table.TimeToLiveAttribute, table.StreamViewType, table.DeletionProtection) = ("expires", "NEW_IMAGE", true);
            table.Indexes.Add(Index);
            table.Tags["Project"] = "AVESA";
        }

        (await migration.OfBoth(Check)).ShouldBeHeld(
            "time to live by expires, a stream of NEW_IMAGE, indexes by-name (global, by company_name, with ALL), deletion protection, tags Project.");
    }

    [Fact]
    public async Task Are_broken_in_each_that_differs()
    {
        var (source, production) = Arrange();
        (source.TimeToLiveAttribute, source.StreamViewType, source.DeletionProtection) = ("expires", "NEW_IMAGE", true);
        production.Indexes.Add(Index with { ProjectionType = "KEYS_ONLY" });
        source.Indexes.Add(Index);
        (source.Tags["Project"], source.Tags["Owner"], production.Tags["Owner"]) = ("AVESA", "data", "nobody");

        (await migration.OfBoth(Check)).ShouldBeBroken(
            (Arn, "no time to live"),
            (Arn, "no stream"),
            (Arn, "indexes by-name (global, by company_name, with KEYS_ONLY)"),
            (Arn, "none"),
            (Arn, "no tag Project"),
            (Arn, "tag Owner=nobody"));
    }

    [Fact]
    public async Task Are_held_when_production_is_protected_and_tagged_beyond_the_source()
    {
        var (source, production) = Arrange();
        production.DeletionProtection = true;
        production.Tags["CostCenter"] = "42";
        source.Tags["aws:cloudformation:stack-name"] = "old";
        (await migration.OfBoth(Check)).ShouldBeHeld("no deletion protection of the source's, no tags.");
    }

    [Fact]
    public async Task Are_compared_to_the_last_page_of_tags()
    {
        var (source, production) = Arrange();
        for (var number = 0; number < 25; number++)
        {
            source.Tags[$"tag{number:00}"] = production.Tags[$"tag{number:00}"] = "same";
        }

        production.Tags["tag24"] = "other";
        (await migration.OfBoth(Check)).ShouldBeBroken((Arn, "tag tag24=other"));
    }

    [Fact]
    public async Task Are_broken_without_the_production_table()
    {
        Arrange();
        migration.Production.Tables.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken(("Tenants", "none"));
    }

    [Fact]
    public async Task Are_unproven_without_the_source_table()
    {
        Arrange();
        migration.Source.Tables.Clear();
        (await migration.OfBoth(Check)).ShouldBeUnproven("no table Tenants-prod");
    }

    [Theory]
    [InlineData("DescribeTable")]
    [InlineData("DescribeTimeToLive")]
    [InlineData("ListTagsOfResource")]
    public async Task Are_unproven_where_they_may_not_be_read_and_name_the_permission(string operation)
    {
        Arrange();
        (await migration.Without(migration.Source, $"dynamodb:{operation}", () => migration.OfBoth(Check))).ShouldBeUnproven($"dynamodb:{operation}");
    }

    private (Emulated.Table Source, Emulated.Table Production) Arrange() => (migration.Source.AddTableWith("Tenants-prod"), migration.Production.AddTableWith("Tenants"));
}
