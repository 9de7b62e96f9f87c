using System.Threading.Channels;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// Judges two objects by the cheapest thing that is strong enough: the listings, then what each side says of its object, then the content, on one
/// side where the other's ETag can be computed from it, or on both. What waits is bounded: who finds more has to wait as well.
/// </summary>
internal sealed class ObjectLadder
{
    // As many contents wait for the end of the listing, so that the same ones are read in every run.
    private const int MostWaiting = 10_000;

    private readonly IBucketSide source;
    private readonly IBucketSide production;
    private readonly Strength floor;
    private readonly ObjectLimits limits;
    private readonly ObjectTally tally;
    private readonly ContentComparison contents;
    private readonly Channel<string> unclear;
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, ObjectPair> waiting = new(Utf8Order.Instance);

    public ObjectLadder(IBucketSide source, IBucketSide production, Strength floor, ObjectLimits limits, ObjectTally tally)
    {
        (this.source, this.production, this.floor, this.limits, this.tally) = (source, production, floor, limits, tally);
        contents = new ContentComparison(source, production, floor, limits, tally);
        unclear = Channel.CreateBounded<string>(limits.Details * 4);
    }

    /// <summary>Judges by the listings alone, or leaves it to be judged later.</summary>
    public async ValueTask Judge(ListedObject? ours, ListedObject? theirs, CancellationToken cancellationToken)
    {
        if (ours is not { } left || theirs is not { } right)
        {
            tally.Add(new ObjectDifference(ours is null ? DifferenceKind.Extra : DifferenceKind.Missing, (ours ?? theirs)!.Value.Key, Digest(ours), Digest(theirs)));
            return;
        }

        if (left.StorageClass != right.StorageClass)
        {
            tally.Change(known => known with { OtherStorageClass = known.OtherStorageClass + 1 });
        }

        if (left.Size != right.Size)
        {
            tally.Add(new ObjectDifference(DifferenceKind.Changed, left.Key, Digest(left), Digest(right)));
        }
        else if (ByListing(left, right) is { } strength)
        {
            tally.AddEqual(strength);
        }
        else
        {
            tally.Change(known => known with { Waiting = known.Waiting + 1 });
            await unclear.Writer.WriteAsync(left.Key, cancellationToken);
        }
    }

    /// <summary>Nothing more will be listed.</summary>
    public void Complete(Exception? failure = null) => unclear.Writer.TryComplete(failure);

    /// <summary>Works off what waits, until <see cref="Complete"/> and then to the end.</summary>
    public async Task Work(CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(
            unclear.Reader.ReadAllAsync(cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = limits.Details, CancellationToken = cancellationToken },
            async (key, token) => await LookCloser(key, token));
        tally.Change(known => known with { Phase = ComparisonPhase.Contents });
        await Parallel.ForEachAsync(
            waiting.Values.Select(pair => (Pair: pair, Lease: contents.Reserve(pair))),
            new ParallelOptions { MaxDegreeOfParallelism = limits.Listings, CancellationToken = cancellationToken },
            async (reserved, token) => await Compare(reserved.Pair, reserved.Lease, token));
    }

    private Strength? ByListing(ListedObject left, ListedObject right) =>
        left.Size == 0 ? Strength.Content
        : floor <= Strength.ETag && left.ETag == right.ETag ? Strength.ETag
        : floor == Strength.Size ? Strength.Size
        : null;

    private async Task LookCloser(string key, CancellationToken cancellationToken)
    {
        var states = await Task.WhenAll(source.State(key, cancellationToken), production.State(key, cancellationToken));
        var pair = new ObjectPair(key, states[0], states[1]);
        if (pair.Judge(floor) is { } judged)
        {
            contents.Settle(pair, judged);
            return;
        }

        if (Wait(pair) is { } first)
        {
            await Compare(first, contents.Reserve(first), cancellationToken);
        }
    }

    // The one to be read at once where too many wait; null where there is time.
    private ObjectPair? Wait(ObjectPair pair)
    {
        lock (gate)
        {
            waiting[pair.Key] = pair;
            if (waiting.Count <= MostWaiting)
            {
                return null;
            }

            var (key, first) = waiting.First();
            waiting.Remove(key);
            return first;
        }
    }

    private async Task Compare(ObjectPair pair, bool reserved, CancellationToken cancellationToken)
    {
        contents.Settle(pair, reserved ? await contents.Compare(pair, cancellationToken) : new Judgement.Unknown());
        tally.Show();
    }

    private static ObjectDigest? Digest(ListedObject? stored) => stored is { } present ? new ObjectDigest(present.Size, present.ETag) : null;
}
