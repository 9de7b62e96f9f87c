namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// Compares two buckets by their listings, which S3 gives in the order of their keys, in constant memory. The keys are cut into ranges while they are
/// listed, wherever somebody is free to list, so that the latency of one page after another is shared; the result is that of one listing from the
/// first key to the last, whatever the keys are.
/// </summary>
/// <param name="source">The source's bucket.</param>
/// <param name="production">Production's.</param>
/// <param name="options">How, and what it may cost.</param>
/// <param name="clock">For the time that it may take.</param>
/// <param name="progress">Is told what is known after every page, from any thread; null: nobody is.</param>
public sealed class BucketComparer(
    IBucketSide source, IBucketSide production, ObjectComparisonOptions options, TimeProvider clock, IProgress<ObjectComparison>? progress = null)
{
    /// <summary>
    /// Compares to the end, or until it is cancelled or out of time: what is known by then is the result, whose counts are exact for what was reached.
    /// What cannot be read throws.
    /// </summary>
    public async Task<ObjectComparison> Run(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Within ?? Timeout.InfiniteTimeSpan, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var tally = new ObjectTally(options.Named, progress);
        var ladder = new ObjectLadder(source, production, options, tally);
        var ranges = new RangeListing(range => new RangeComparison(range, new ListedSide(source, range), new ListedSide(production, range), ladder, tally), options.Listings);
        try
        {
            await All(ranges, ladder, ending);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || deadline.IsCancellationRequested)
        {
            tally.Change(known => known with
            {
                Ending = cancellationToken.IsCancellationRequested ? ComparisonEnding.Cancelled : ComparisonEnding.OutOfTime,
                Reached = ranges.Reached,
                Uncompared = known.Uncompared + known.Waiting,
                Waiting = 0,
            });
        }

        var known = tally.End();
        progress?.Report(known);
        return known;
    }

    // Whichever fails ends the other, and neither is left behind.
    private static async Task All(RangeListing ranges, ObjectLadder ladder, CancellationTokenSource ending)
    {
        var listing = ranges.Run(ending.Token);
        var looking = ladder.Work(ending.Token);
        _ = listing.ContinueWith(ended => ladder.Complete(ended.Exception?.InnerException), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        var first = await Task.WhenAny(listing, looking);
        if (!first.IsCompletedSuccessfully)
        {
            await ending.CancelAsync();
            await Task.WhenAll(listing, looking).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await first;
        }

        await listing;
        await looking;
    }
}
