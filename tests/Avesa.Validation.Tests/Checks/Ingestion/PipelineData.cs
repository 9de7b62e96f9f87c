using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;
using Avesa.Validation.Tests.Checks.Logs;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Ingestion;

/// <summary>The tables and the bucket of one emulated account, empty to begin with.</summary>
internal sealed class PipelineData
{
    public const string Tenants = "TenantServices";
    public const string Watermarks = "LastUpdated";

    private readonly Emulated.Table tenants;
    private readonly Emulated.Table watermarks;
    private readonly Emulated.Bucket bucket;

    public PipelineData(Emulated.Account account, string bucketName)
    {
        account.Tables.Clear();
        account.Buckets.Clear();
        tenants = Table(account, Tenants, null);
        watermarks = Table(account, Watermarks, new Emulated.KeyAttribute("service_table", "S"));
        bucket = account.Buckets[bucketName] = new Emulated.Bucket { Name = bucketName, Owner = account, Region = account.Region };
    }

    public void Tenant(string id, string services) => tenants.Put(new JsonObject
    {
        ["tenant_id"] = new JsonObject { ["S"] = id },
        ["services"] = new JsonObject { ["M"] = JsonNode.Parse(services) },
    });

    public void Tenant(string id, bool enabled = true) => Tenant(id, """{"connectwise":{"M":{"enabled":{"BOOL":VALUE}}}}""".Replace("VALUE", enabled ? "true" : "false", StringComparison.Ordinal));

    /// <summary>A watermark whose newest record is a day older than its writing.</summary>
    public void Watermark(string tenant, string table, DateTimeOffset updated) => watermarks.Put(new JsonObject
    {
        ["tenant_id"] = new JsonObject { ["S"] = tenant },
        ["service_table"] = new JsonObject { ["S"] = $"connectwise#{table}" },
        ["last_updated"] = new JsonObject { ["S"] = Inventory.LogText.Iso(updated.AddDays(-1)) },
        ["updated_at"] = new JsonObject { ["S"] = Inventory.LogText.Iso(updated) },
    });

    public string Raw(string tenant, string table, DateTimeOffset written, string id = "1") => Put($"{tenant}/raw/connectwise/{table}/20261123023500.parquet/{id}.snappy.parquet", written);

    public string Canonical(string tenant, string table, DateTimeOffset written, string id = "1") => Put($"{tenant}/canonical/{table}/{id}.snappy.parquet", written);

    public string Put(string key, DateTimeOffset written)
    {
        bucket.Objects.Put(new Emulated.StoredObject { Key = key, Size = 4, ETag = "8d777f385d3dfec8815d20f7496026dc", LastModified = written, Content = () => "data"u8.ToArray() });
        return key;
    }

    private static Emulated.Table Table(Emulated.Account account, string name, Emulated.KeyAttribute? range) => account.Tables[name] = new Emulated.Table
    {
        Name = name,
        Arn = account.ArnOf("dynamodb", $"table/{name}"),
        HashKey = new Emulated.KeyAttribute("tenant_id", "S"),
        RangeKey = range,
        Created = LoggedFunction.Updated,
    };
}
