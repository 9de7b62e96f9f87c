using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The DynamoDB tables: production's two and the drill's, the source's two, and those of dev and staging that stay there.</summary>
internal static class TableEstate
{
    private static readonly KeyAttribute Tenant = new("tenant_id", "S");
    private static readonly KeyAttribute ServiceTable = new("service_table", "S");

    /// <summary>Fills the tables of one side; production's hold what the source left and what its own runs added.</summary>
    public static void Build(Side side, IEnumerable<RawObject> written, Timeline timeline)
    {
        var created = side.IsProduction ? timeline.ProductionCreated : timeline.SourceCreated;
        var tenants = AddTable(side, side.TenantServices, null, created, "prod");
        var watermarks = AddTable(side, side.LastUpdated, ServiceTable, created, "prod");
        Fill(tenants, TenantItems.All(timeline));
        Fill(watermarks, WatermarkItems.After(written));
        if (side.IsProduction)
        {
            tenants.DeletionProtection = watermarks.DeletionProtection = true;
            return;
        }

        foreach (var stage in (string[])["dev", "staging"])
        {
            Fill(AddTable(side, $"TenantServices-{stage}", null, created, stage), TenantItems.All(timeline).Take(6));
            Fill(AddTable(side, $"LastUpdated-{stage}", ServiceTable, created, stage), WatermarkItems.After(written.Where(raw => Tenants.All.Take(6).Contains(raw.Tenant))));
        }
    }

    /// <summary>Adds a table with the estate's settings: on demand, point-in-time recovery on from the first day.</summary>
    public static Table AddTable(Side side, string name, KeyAttribute? range, DateTimeOffset created, string stage)
    {
        var table = new Table
        {
            Name = name,
            Arn = side.TableArn(name),
            Id = side.Seed.At(name).Uuid(),
            HashKey = Tenant,
            RangeKey = range,
            Created = created,
            PointInTimeRecovery = true,
            PointInTimeRecoverySince = created.AddMinutes(4),
        };
        table.Tags["Project"] = "AVESA";
        table.Tags["Environment"] = stage;
        side.Account.Tables[name] = table;
        return table;
    }

    /// <summary>Puts items into a table.</summary>
    public static void Fill(Table table, IEnumerable<JsonObject> items)
    {
        foreach (var item in items)
        {
            table.Put(item);
        }
    }
}
