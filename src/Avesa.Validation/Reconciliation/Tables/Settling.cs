namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// Looks at items that differ again, on both sides and strongly consistent, until each has settled: equal after all, or different in the same way in
/// two looks. What is still being written after the last look is moving.
/// </summary>
internal sealed class Settling(ITableSide source, ITableSide production, TableLimits limits, TimeProvider clock, TableScans scans)
{
    private const int AtOnce = 100;

    private readonly List<TableDifference> settled = [];
    private List<TableDifference> open = [];
    private List<TableDifference> later = [];

    /// <summary>How many were equal when they were looked at again; not counting those that both sides have lost.</summary>
    public long Equal { get; private set; }

    /// <summary>How many neither side had when they were looked at again.</summary>
    public long Gone { get; private set; }

    /// <summary>Whether it has begun.</summary>
    public bool Looked { get; private set; }

    /// <summary>Those that differ, as they were last seen; in the order of their keys.</summary>
    public IReadOnlyList<TableDifference> Differing =>
        [.. settled.Concat(open).Concat(later).OrderBy(item => item.Key.Partition, StringComparer.Ordinal).ThenBy(item => item.Key.Sort, StringComparer.Ordinal)];

    /// <summary>Looks until all have settled, or the last look is over.</summary>
    /// <param name="suspects">What to look at; it is known before the first look, so that whoever cancels it does not lose any.</param>
    /// <param name="looked">Called after each look.</param>
    /// <param name="cancellationToken">Ends it; what was seen by then stays.</param>
    public async Task Run(IEnumerable<TableDifference> suspects, Action looked, CancellationToken cancellationToken)
    {
        open = [.. suspects];
        Looked = true;
        foreach (var (wait, look) in limits.Looks.Select((wait, look) => (wait, look)))
        {
            if (open.Count == 0)
            {
                return;
            }

            await Task.Delay(wait, clock, cancellationToken);
            while (open.Count > 0)
            {
                var differing = await Look(open.GetRange(0, Math.Min(AtOnce, open.Count)), look, cancellationToken);
                open.RemoveRange(0, Math.Min(AtOnce, open.Count));
                settled.AddRange(differing.Where(item => item.State == DifferenceState.Settled));
                later.AddRange(differing.Where(item => item.State != DifferenceState.Settled));
            }

            (open, later) = (later, []);
            looked();
        }
    }

    private async Task<IReadOnlyList<TableDifference>> Look(List<TableDifference> before, int look, CancellationToken cancellationToken)
    {
        var keys = before.ConvertAll(item => item.Key);
        var seen = clock.GetUtcNow();
        var read = await Task.WhenAll(source.Read(keys, scans.OfSource, cancellationToken), production.Read(keys, scans.OfProduction, cancellationToken));
        List<TableDifference> differing = [];
        foreach (var (item, left, right) in before.Zip(read[0], read[1]))
        {
            if (left is null && right is null)
            {
                Gone++;
            }
            else if (ItemValue.Differences(left, right).ToList() is { Count: > 0 } paths)
            {
                differing.Add(Again(item, left, right, paths, seen, look));
            }
            else
            {
                Equal++;
            }
        }

        return differing;
    }

    private TableDifference Again(TableDifference item, ItemValue? left, ItemValue? right, List<string> paths, DateTimeOffset seen, int look)
    {
        var (ofSource, ofProduction) = (left is null ? null : ItemDigest.Of(left, scans.OfSource.Key), right is null ? null : ItemDigest.Of(right, scans.OfSource.Key));
        var kind = left is null ? DifferenceKind.Extra : right is null ? DifferenceKind.Missing : DifferenceKind.Changed;
        var same = look > 0 && item.Source == ofSource && item.Production == ofProduction;
        return item with
        {
            Kind = kind,
            Paths = kind == DifferenceKind.Changed ? paths : [],
            Source = ofSource,
            Production = ofProduction,
            LastSeen = seen,
            State = same ? DifferenceState.Settled : look == 0 ? DifferenceState.SeenOnce : DifferenceState.Moving,
        };
    }
}

/// <summary>How each side is read.</summary>
internal sealed record TableScans(TableScan OfSource, TableScan OfProduction);
