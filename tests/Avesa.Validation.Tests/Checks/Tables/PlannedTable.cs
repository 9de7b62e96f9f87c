using Avesa.Validation.Checks.Tables;
using Avesa.Validation.Estate;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Tables;

public sealed class PlannedTable(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private const string Name = "LastUpdated";

    private static readonly TableIsAsPlanned Check = new(new MigratedTable($"{Name}-prod", Name, new KeyAttribute("tenant_id", "S"), new KeyAttribute("service_table", "S")));

    private string Arn => migration.Production.ArnOf("dynamodb", $"table/{Name}");

    [Fact]
    public async Task Is_held_when_active_on_demand_and_keyed_as_planned()
    {
        Put();
        (await migration.OfProduction(Check)).ShouldBeHeld("LastUpdated is ACTIVE, on demand, with partition key tenant_id (S) and sort key service_table (S)");
    }

    [Fact]
    public async Task Is_broken_when_absent()
    {
        migration.Production.Tables.TryRemove(Name, out _);
        (await migration.OfProduction(Check)).ShouldBeBroken((Name, "none"));
    }

    [Fact]
    public async Task Is_broken_while_it_is_not_active()
    {
        Put().Status = "UPDATING";
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "status UPDATING"));
    }

    [Fact]
    public async Task Is_broken_when_its_capacity_is_provisioned()
    {
        Put().BillingMode = "PROVISIONED";
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "billing mode PROVISIONED"));
    }

    [Fact]
    public async Task Is_broken_when_a_key_has_another_type()
    {
        Put().HashKey = new Emulated.KeyAttribute("tenant_id", "N");
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "partition key tenant_id (N)"));
    }

    [Fact]
    public async Task Is_broken_when_the_sort_key_is_missing()
    {
        Put().RangeKey = null;
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "no sort key"));
    }

    private Emulated.Table Put()
    {
        var table = new Emulated.Table
        {
            Name = Name,
            Arn = Arn,
            HashKey = new Emulated.KeyAttribute("tenant_id", "S"),
            RangeKey = new Emulated.KeyAttribute("service_table", "S"),
        };
        return migration.Production.Tables[Name] = table;
    }
}

public sealed class PlannedTableThatMayNotBeDescribed(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Is_unproven_and_names_the_permission()
    {
        migration.Deny(migration.Production, "dynamodb:DescribeTable");
        var check = new TableIsAsPlanned(new MigratedTable("T-prod", "T", new KeyAttribute("id", "S"), null));
        (await migration.OfProduction(check)).ShouldBeUnproven("dynamodb:DescribeTable");
    }
}
