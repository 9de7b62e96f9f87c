using Avesa.Validation.Inventory;

namespace Avesa.Validation.Checks.Transformation;

/// <summary>What the source had transformed before the migration, by its own times: all that there is of tenants that were switched off.</summary>
internal sealed class MigratedTransforms
{
    private readonly Dictionary<string, DateTimeOffset> raw;
    private readonly Dictionary<string, DateTimeOffset> newestMigrated;

    private MigratedTransforms(Dictionary<string, DateTimeOffset> raw, Dictionary<string, DateTimeOffset> newestMigrated)
    {
        this.raw = raw;
        this.newestMigrated = newestMigrated;
    }

    /// <summary>Compares the source's objects of a table with what arrived in production.</summary>
    public static MigratedTransforms Of(IReadOnlyList<ObjectFacts> source, TableObjects production, string table)
    {
        var objects = TableObjects.Of(source, table);
        var arrived = production.Canonical.SelectMany(canonical => canonical).Select(canonical => canonical.Key).ToHashSet(StringComparer.Ordinal);
        return new MigratedTransforms(
            objects.Raw.ToDictionary(stored => stored.Key, stored => stored.Written, StringComparer.Ordinal),
            objects.Canonical
                .Select(tenant => (tenant.Key, Arrived: tenant.Where(canonical => arrived.Contains(canonical.Key)).ToList()))
                .Where(tenant => tenant.Arrived.Count > 0)
                .ToDictionary(tenant => tenant.Key, tenant => tenant.Arrived.Max(canonical => canonical.Written), StringComparer.Ordinal));
    }

    /// <summary>Whether the raw object is the source's, and the source wrote a canonical object of its tenant later that arrived too.</summary>
    public bool Has(StoredAt stored) =>
        raw.TryGetValue(stored.Key, out var written) && newestMigrated.TryGetValue(stored.Tenant, out var canonical) && canonical > written;
}
