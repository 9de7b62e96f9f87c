using Avesa.Validation.Checks.Ingestion;
using Avesa.Validation.Inventory;

namespace Avesa.Validation.Checks.Transformation;

/// <summary>An object of a table, and when the bucket that it lies in got it.</summary>
internal sealed record StoredAt(string Key, string Tenant, DateTimeOffset Written);

/// <summary>The raw and canonical objects of one table in a bucket; keys as in plan: <c>{tenant}/canonical/{table}/{id}.snappy.parquet</c>.</summary>
/// <param name="Raw">The raw objects, of any service.</param>
/// <param name="Canonical">The canonical objects by tenant.</param>
internal sealed record TableObjects(IReadOnlyList<StoredAt> Raw, ILookup<string, StoredAt> Canonical)
{
    /// <summary>Those of a table among all objects of a bucket.</summary>
    public static TableObjects Of(IReadOnlyList<ObjectFacts> objects, string table) => new(
        [.. objects.Select(stored => RawOf(stored, table)).OfType<StoredAt>()],
        objects.Select(stored => CanonicalOf(stored, table)).OfType<StoredAt>().ToLookup(stored => stored.Tenant, StringComparer.Ordinal));

    private static StoredAt? RawOf(ObjectFacts stored, string table) =>
        RawKey.Parse(stored.Key) is { } raw && raw.Table == table ? new StoredAt(stored.Key, raw.Tenant, stored.LastModified) : null;

    private static StoredAt? CanonicalOf(ObjectFacts stored, string table) =>
        stored.Key.Split('/', 4) is [{ Length: > 0 } tenant, "canonical", var named, { Length: > 0 }] && named == table && !stored.Key.EndsWith('/')
            ? new StoredAt(stored.Key, tenant, stored.LastModified)
            : null;
}
