using System.Collections.Concurrent;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// Looks at objects that differ again, on both sides, until each has settled: equal after all, or different and as it was when it was last seen. What
/// is still being written after the last look is moving.
/// </summary>
internal sealed class ObjectSettling(IBucketSide source, IBucketSide production, Strength floor, ObjectLimits limits, TimeProvider clock, ObjectTally tally)
{
    /// <summary>Looks until all have settled, or the last look is over; what was seen by then stays, whatever ends it.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        // Very many are no writes under way, and not all of them are known.
        var open = tally.AllDifferences();
        foreach (var wait in limits.Looks)
        {
            if (open.Count == 0)
            {
                return;
            }

            tally.Change(known => known with { Phase = ComparisonPhase.Settling });
            tally.Show();
            await Task.Delay(wait, clock, cancellationToken);
            var moving = new ConcurrentBag<ObjectDifference>();
            await Parallel.ForEachAsync(
                open,
                new ParallelOptions { MaxDegreeOfParallelism = limits.Details, CancellationToken = cancellationToken },
                async (difference, token) =>
                {
                    if (await Look(difference, token) is { State: DifferenceState.Moving } still)
                    {
                        moving.Add(still);
                    }
                });
            open = [.. moving];
        }
    }

    private async Task<ObjectDifference?> Look(ObjectDifference before, CancellationToken cancellationToken)
    {
        var states = await Task.WhenAll(source.State(before.Key, cancellationToken), production.State(before.Key, cancellationToken));
        var pair = new ObjectPair(before.Key, states[0], states[1]);
        if (states is [null, null])
        {
            tally.Replace(before, null);
            return null;
        }

        var judged = pair.Judge(floor);
        if (judged is Judgement.Equal(var by))
        {
            tally.Replace(before, null, by);
            return null;
        }

        var found = pair.Difference;
        var unchanged = found.Source == before.Source && found.Production == before.Production;

        // Where only the content could tell, it has told when the difference was found, and not of what was written since.
        var different = judged is Judgement.Different || before.State == DifferenceState.SeenOnce;
        var now = found with
        {
            State = unchanged && different ? DifferenceState.Settled : DifferenceState.Moving,
            FirstSeen = before.FirstSeen,
            LastSeen = clock.GetUtcNow(),
        };
        tally.Replace(before, now);
        return now;
    }
}
