namespace Avesa.Validation.Checks.Ingestion;

/// <summary>The key of a raw object: <c>{tenant}/raw/{service}/{table}/{time}.parquet/{id}.snappy.parquet</c>.</summary>
internal sealed record RawKey(string Tenant, string Service, string Table)
{
    /// <summary>Reads a key; null when it is another one.</summary>
    public static RawKey? Parse(string key) =>
        key.Split('/', 5) is [{ Length: > 0 } tenant, "raw", { Length: > 0 } service, { Length: > 0 } table, { Length: > 0 }] && !key.EndsWith('/')
            ? new RawKey(tenant, service, table)
            : null;
}
