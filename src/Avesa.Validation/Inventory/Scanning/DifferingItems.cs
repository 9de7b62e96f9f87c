using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>The items of a pair of tables that differ, as production has them after the comparison; each is read once in the run.</summary>
internal static class DifferingItems
{
    // What BatchGetItem takes at once.
    private const int AtOnce = 100;

    /// <summary>Production's items under the keys that the comparison named; null where production has none.</summary>
    public static Task<IReadOnlyDictionary<ItemKey, ItemValue.Map?>> Of(Migration migration, MigratedTable table) =>
        migration.Production.Facts.Once<IReadOnlyDictionary<ItemKey, ItemValue.Map?>>($"differing/{table}", async token =>
        {
            var found = new Dictionary<ItemKey, ItemValue.Map?>();
            var compared = await ReconciledTables.Of(migration, table);
            var reader = new TableReader(migration.Production, table.Production);
            var scan = new TableScan(default, compared.Schema, 1, new ReadCapacity(migration.TableLimits.ReadUnitsPerSecond, migration.Clock));
            foreach (var keys in compared.Named.Select(difference => difference.Key).Chunk(AtOnce))
            {
                foreach (var (key, item) in keys.Zip(await reader.Read(keys, scan, token)))
                {
                    found[key] = item;
                }
            }

            return found;
        });
}
