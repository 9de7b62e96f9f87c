using Avesa.Validation.Reconciliation.Objects.Metadata;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>Lists one range on both sides in step and pairs what it finds, in memory of a page a side.</summary>
/// <param name="range">The range.</param>
/// <param name="source">The source's listing.</param>
/// <param name="production">Production's.</param>
/// <param name="ladder">Judges pairs.</param>
/// <param name="tally">Counts.</param>
/// <param name="drawing">Draws some of the pairs.</param>
internal sealed class RangeComparison(KeyRange range, ListedSide source, ListedSide production, ObjectLadder ladder, ObjectTally tally, ObjectSample drawing) : IRangeSteps
{
    // Of a page of 1,000 keys, some.
    private const int Stride = 61;

    private (long Objects, long Bytes) ofSource;
    private (long Objects, long Bytes) ofProduction;

    /// <inheritdoc />
    public async Task<RangeStep> Step(CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(source.Fill(cancellationToken), production.Fill(cancellationToken));
        if (source.IsAbsent || production.IsAbsent)
        {
            tally.Change(known => known with { Ending = source.IsAbsent ? ComparisonEnding.NoSource : ComparisonEnding.NoProduction });
            range.Claim(null);
            return new RangeStep(false, 0, []);
        }

        var (bound, isLast) = range.Claim(Lower(source.Horizon, production.Horizon));
        List<string> sample = [];
        var pairs = 0;
        for (var pair = Next(bound); pair is not (null, null); pair = Next(bound))
        {
            if (pairs++ % Stride == 0)
            {
                sample.Add((pair.Source ?? pair.Production)!.Value.Key);
            }

            if (pair is ({ Key: var key }, { InParts: var inParts }))
            {
                drawing.Offer(key, inParts);
            }

            await ladder.Judge(pair.Source, pair.Production, cancellationToken);
        }

        Count();
        return new RangeStep(!isLast, read.Max(), sample);
    }

    private (ListedObject? Source, ListedObject? Production) Next(string? bound)
    {
        var (left, right) = (Within(source.Current, bound), Within(production.Current, bound));
        var compared = (left, right) switch
        {
            (null, _) => 1,
            (_, null) => -1,
            var (one, other) => Utf8Order.Instance.Compare(one.Value.Key, other.Value.Key),
        };
        (left, right) = (compared <= 0 ? left : null, compared >= 0 ? right : null);
        if (left is { } ours)
        {
            source.Take();
            ofSource = (ofSource.Objects + 1, ofSource.Bytes + ours.Size);
        }

        if (right is { } theirs)
        {
            production.Take();
            ofProduction = (ofProduction.Objects + 1, ofProduction.Bytes + theirs.Size);
        }

        return (left, right);
    }

    private void Count()
    {
        var (left, right) = (ofSource, ofProduction);
        (ofSource, ofProduction) = ((0, 0), (0, 0));
        tally.Change(known => known with { Source = Add(known.Source, left), Production = Add(known.Production, right) });
        tally.Show();
    }

    private static SideCount Add(SideCount side, (long Objects, long Bytes) more) => side with { Objects = side.Objects + more.Objects, Bytes = side.Bytes + more.Bytes };

    private static ListedObject? Within(ListedObject? stored, string? bound) =>
        stored is { } present && bound is not null && Utf8Order.Instance.Compare(present.Key, bound) > 0 ? null : stored;

    private static string? Lower(string? one, string? other) =>
        one is null ? other : other is null ? one : Utf8Order.Instance.Compare(one, other) <= 0 ? one : other;
}
