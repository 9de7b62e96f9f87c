using Avesa.Validation.Accounts;
using Avesa.Validation.Reconciliation.Objects.Metadata;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// Compares two buckets by their listings, which S3 gives in the order of their keys, in constant memory. The keys are cut into ranges while they are
/// listed, wherever somebody is free to list, so that the latency of one page after another is shared; the result is that of one listing from the
/// first key to the last, whatever the keys are.
/// </summary>
/// <param name="source">The source's bucket.</param>
/// <param name="production">Production's.</param>
/// <param name="floor">How equality has to be known; two objects of which it is only known more weakly are counted as not compared.</param>
/// <param name="limits">What it may cost.</param>
/// <param name="clock">For the time that it may take.</param>
/// <param name="progress">Is told what is known after every page, from any thread; null: nobody is.</param>
/// <param name="draw">How many of the objects that both sides have are drawn on the way, for whoever looks at more of them; null: none.</param>
public sealed class BucketComparer(
    IBucketSide source, IBucketSide production, Strength floor, ObjectLimits limits, TimeProvider clock, IProgress<ObjectComparison>? progress = null, ObjectDraw? draw = null)
{
    /// <summary>
    /// Compares to the end, or until it is cancelled or out of time: what is known by then is the result, whose counts are exact for what was reached.
    /// What cannot be read throws.
    /// </summary>
    public async Task<ObjectComparison> Run(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(limits.Time ?? Timeout.InfiniteTimeSpan, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var tally = new ObjectTally(limits.Named, clock, progress);
        var ladder = new ObjectLadder(source, production, floor, limits, tally);
        var drawing = new ObjectSample(draw ?? ObjectDraw.None);
        var ranges = new RangeListing(
            range => new RangeComparison(range, new ListedSide(source, range), new ListedSide(production, range), ladder, tally, drawing),
            source.Folders,
            limits.Listings);
        try
        {
            await All(ranges, ladder, ending);
            await new ObjectSettling(source, production, floor, limits, clock, tally).Run(ending.Token);
        }
        catch (Exception cut) when (IsCutOff(cut, cancellationToken) || IsCutOff(cut, deadline.Token))
        {
            tally.Change(known => known with
            {
                Ending = cancellationToken.IsCancellationRequested ? ComparisonEnding.Cancelled : ComparisonEnding.OutOfTime,
                Reached = ranges.Reached,
                Uncompared = known.Uncompared + known.Waiting,
                Waiting = 0,
            });
        }

        var known = tally.End() with { Drawn = drawing.Drawn, Took = clock.GetElapsedTime(began) };
        progress?.Report(known);
        return known;
    }

    // Calls that are cut off fail in many ways, and those that were answered before mean what they say.
    private static bool IsCutOff(Exception failure, CancellationToken by) => by.IsCancellationRequested && failure is not IncompleteAnswerException;

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
