using System.Text.Json;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>Reads the items that differ once more, for whoever asked to see them.</summary>
internal static class DifferingValues
{
    private const int AtOnce = 100;

    // Ten thousand items of 400 KB would be too many to hold.
    private const long Most = 64 << 20;

    /// <summary>The differences with their items, in the same order, as far as they are still what was compared and 64 MB suffice.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="outcome">What was found.</param>
    /// <param name="differences">The differences of the outcome, in its order.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<DataDifference>> Of(
        Migration migration, TableOutcome outcome, IReadOnlyList<DataDifference> differences, CancellationToken cancellationToken)
    {
        if (outcome.SourceReading is not { Scan: var scan } || outcome.Named.Count == 0)
        {
            return differences;
        }

        // What production's may take is its own.
        var ofProduction = scan with { Capacity = new ReadCapacity(migration.TableLimits.ReadUnitsPerSecond ?? scan.Capacity.Rate, migration.Clock) };
        var (source, production) = (new TableReader(migration.Source, outcome.Source), new TableReader(migration.Production, outcome.Production));
        List<DataDifference> seen = [];
        var taken = 0L;
        foreach (var chunk in outcome.Named.Zip(differences).Chunk(AtOnce))
        {
            if (taken > Most)
            {
                seen.AddRange(chunk.Select(one => one.Second));
                continue;
            }

            ItemKey[] keys = [.. chunk.Select(one => one.First.Key)];
            var both = await Task.WhenAll(source.Read(keys, scan, cancellationToken), production.Read(keys, ofProduction, cancellationToken));
            foreach (var (index, (_, difference)) in chunk.Index())
            {
                var shown = difference with { Source = Shown(difference.Source, both[0][index], scan.Key), Production = Shown(difference.Production, both[1][index], scan.Key) };
                taken += Length(shown.Source.Value) + Length(shown.Production.Value);
                seen.Add(shown);
            }
        }

        return seen;
    }

    private static DataSide Shown(DataSide side, ItemValue.Map? item, DigestKey key) =>
        item is not null && ItemDigest.Of(item, key) == side.Digest ? side with { Value = TypedItem.Of(item) } : side;

    private static long Length(JsonElement? value) => value?.GetRawText().Length ?? 0;
}
