using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Objects.Metadata;

/// <summary>
/// Compares the metadata of drawn objects, several at once, and looks again at those that differ until each has settled: the same after all, or as it was
/// when it was last seen. What cannot be read throws.
/// </summary>
/// <param name="source">The source's bucket.</param>
/// <param name="production">Production's.</param>
/// <param name="limits">How many at once, and how patient it is.</param>
/// <param name="clock">For the time that it may take.</param>
/// <param name="progress">Is told what is known after every object, from any thread; null: nobody is.</param>
public sealed class MetadataComparer(IBucketSide source, IBucketSide production, ObjectLimits limits, TimeProvider clock, IProgress<MetadataComparison>? progress = null)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Difference> differing = new(StringComparer.Ordinal);
    private MetadataComparison known = null!;

    /// <summary>Compares to the end, or until it is cancelled or out of time: what is known by then is the result.</summary>
    /// <param name="drawn">The objects.</param>
    /// <param name="time">After which time it ends; null: never.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<MetadataComparison> Run(DrawnObjects drawn, TimeSpan? time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(time ?? Timeout.InfiniteTimeSpan, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        known = new MetadataComparison { Drawn = drawn };
        try
        {
            await Look(drawn.Keys, ending.Token);
            foreach (var wait in limits.Looks)
            {
                if (Open() is not { Count: > 0 } open)
                {
                    break;
                }

                await Task.Delay(wait, clock, ending.Token);
                await Look(open, ending.Token);
            }
        }
        catch (Exception cut) when (ending.IsCancellationRequested && cut is not IncompleteAnswerException)
        {
            known = known with { Ending = cancellationToken.IsCancellationRequested ? ComparisonEnding.Cancelled : ComparisonEnding.OutOfTime };
        }

        return known with
        {
            Named = [.. differing.Values.Select(difference => difference.Told).OrderBy(told => told.Key, Utf8Order.Instance).Take(limits.Named)],
            Settled = differing.Values.LongCount(difference => difference.Told.State == DifferenceState.Settled),
            Moving = differing.Values.LongCount(difference => difference.Told.State == DifferenceState.Moving),
        };
    }

    private List<string> Open()
    {
        lock (gate)
        {
            return [.. differing.Where(difference => difference.Value.Told.State != DifferenceState.Settled).Select(difference => difference.Key)];
        }
    }

    private Task Look(IReadOnlyList<string> keys, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        keys,
        new ParallelOptions { MaxDegreeOfParallelism = limits.Details, CancellationToken = cancellationToken },
        async (key, token) =>
        {
            var both = await Task.WhenAll(source.Metadata(key, token), production.Metadata(key, token));
            Judge(key, both[0], both[1]);
        });

    private void Judge(string key, ObjectMetadata? ours, ObjectMetadata? theirs)
    {
        lock (gate)
        {
            differing.Remove(key, out var before);
            var names = ours is null || theirs is null ? [] : ours.Differing(theirs);
            known = (ours, theirs, names.Count) switch
            {
                (null, null, _) => known with { Gone = known.Gone + 1 },
                ({ IsWhole: true }, { IsWhole: true }, 0) => known with { Same = known.Same + 1 },
                ({ }, { }, 0) => known with { Hidden = known.Hidden + 1 },
                _ => known,
            };
            if (names.Count > 0 || (ours is null) != (theirs is null))
            {
                differing[key] = new Difference(ours, theirs, Told(key, ours, theirs, names, before));
            }

            known = known with { Different = differing.Count };
            progress?.Report(known);
        }
    }

    private ObjectDifference Told(string key, ObjectMetadata? ours, ObjectMetadata? theirs, IReadOnlyList<string> names, Difference? before)
    {
        var now = clock.GetUtcNow();
        return new ObjectDifference(ours is null ? DifferenceKind.Extra : theirs is null ? DifferenceKind.Missing : DifferenceKind.Changed, key, ours?.There, theirs?.There)
        {
            Metadata = [.. names.Select(name => new DifferingMetadata(name, (ours!.Values.ContainsKey(name), theirs!.Values.ContainsKey(name)) switch
            {
                (true, false) => DifferenceKind.Missing,
                (false, true) => DifferenceKind.Extra,
                _ => DifferenceKind.Changed,
            }))],
            State = before is null ? DifferenceState.SeenOnce : IsSame(before.Source, ours) && IsSame(before.Production, theirs) ? DifferenceState.Settled : DifferenceState.Moving,
            FirstSeen = before?.Told.FirstSeen ?? now,
            LastSeen = now,
        };
    }

    private static bool IsSame(ObjectMetadata? before, ObjectMetadata? now) =>
        (before, now) is (null, null) || (before is { } then && now is { } current && then.There == current.There && then.Differing(current).Count == 0);

    private sealed record Difference(ObjectMetadata? Source, ObjectMetadata? Production, ObjectDifference Told);
}
