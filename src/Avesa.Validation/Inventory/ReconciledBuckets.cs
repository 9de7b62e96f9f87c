using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Inventory;

/// <summary>Pairs of buckets, each compared once in the run however often it is asked for.</summary>
public static class ReconciledBuckets
{
    /// <summary>Compares a bucket that moved with what it came from.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="bucket">The pair.</param>
    /// <param name="floor">How equality has to be known.</param>
    public static Task<ObjectComparison> Of(Migration migration, MigratedBucket bucket, Strength floor) => migration.Production.Facts.Once(
        $"reconcile/{bucket}/{floor}",
        token => Comparison(migration, bucket, floor, migration.ObjectDraw).Run(token));

    /// <summary>A comparison, ready to run.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="bucket">The pair.</param>
    /// <param name="floor">How equality has to be known.</param>
    /// <param name="draw">How many objects are drawn on the way, for <see cref="Metadata(Migration, MigratedBucket, Strength, int)"/>.</param>
    /// <param name="progress">Is told where it stands; null when nobody looks.</param>
    public static BucketComparer Comparison(Migration migration, MigratedBucket bucket, Strength floor, ObjectDraw draw, IProgress<ObjectComparison>? progress = null) => new(
        Side(migration.Source, bucket.Source, migration.ObjectLimits),
        Side(migration.Production, bucket.Production, migration.ObjectLimits),
        floor,
        migration.ObjectLimits,
        migration.Clock,
        progress,
        draw);

    /// <summary>Compares the metadata of objects that are drawn where the bucket is compared, so that it is listed once; what is left of the time is theirs.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="bucket">The pair.</param>
    /// <param name="floor">How equality of objects has to be known.</param>
    /// <param name="most">How many are drawn, where there are as many.</param>
    public static Task<MetadataComparison> Metadata(Migration migration, MigratedBucket bucket, Strength floor, int most) => migration.Production.Facts.Once(
        $"metadata/{bucket}/{floor}/{most}",
        async token =>
        {
            var listed = migration.ObjectDraw.Most == most
                ? await Of(migration, bucket, floor)
                : await Comparison(migration, bucket, floor, migration.ObjectDraw with { Most = most }).Run(token);
            return await Metadata(migration, bucket, listed, null, token);
        });

    /// <summary>Compares the metadata of what a comparison has drawn, if it came to its end.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="bucket">The pair.</param>
    /// <param name="listed">What the comparison found.</param>
    /// <param name="progress">Is told where it stands; null when nobody looks.</param>
    /// <param name="ending">Ends it.</param>
    public static Task<MetadataComparison> Metadata(
        Migration migration, MigratedBucket bucket, ObjectComparison listed, IProgress<MetadataComparison>? progress, CancellationToken ending)
    {
        var limits = migration.ObjectLimits;
        return listed.Ending == ComparisonEnding.Whole
            ? new MetadataComparer(Side(migration.Source, bucket.Source, limits), Side(migration.Production, bucket.Production, limits), limits, migration.Clock, progress)
                .Run(listed.Drawn, limits.Time is { } time ? time > listed.Took ? time - listed.Took : TimeSpan.Zero : null, ending)
            : Task.FromResult(new MetadataComparison { Drawn = listed.Drawn, Ending = listed.Ending });
    }

    /// <summary>What a comparison of metadata proves, with its differences.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="bucket">The pair.</param>
    /// <param name="known">What was found.</param>
    public static Verdict Verdict(Migration migration, MigratedBucket bucket, MetadataComparison known) => new MetadataVerdict(bucket).Of(known) with
    {
        Differences = ObjectDifferences.Of(known.Named, migration.Source.At(bucket.Source), migration.Production.At(bucket.Production)),
    };

    /// <summary>
    /// Lists the source's bucket once more, for what was written since a time; null when it is not there, or when that takes longer than a comparison may.
    /// </summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="bucket">The pair.</param>
    /// <param name="since">The time.</param>
    /// <param name="named">How many of those are named.</param>
    public static Task<WrittenSince?> SourceAgain(Migration migration, MigratedBucket bucket, DateTimeOffset since, int named) =>
        migration.Source.Facts.Once<WrittenSince?>($"again/{bucket}/{since.UtcTicks}", async token =>
        {
            var limits = migration.ObjectLimits;
            using var time = new CancellationTokenSource(limits.Time ?? Timeout.InfiniteTimeSpan, migration.Clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(token, time.Token);
            var written = new WrittenObjects(since, named);
            try
            {
                return await new BucketListing(Side(migration.Source, bucket.Source, limits), limits.Listings).Run(written.Add, both.Token)
                    ? written.At(migration.Clock.GetUtcNow())
                    : null;
            }
            catch (OperationCanceledException) when (time.IsCancellationRequested)
            {
                return null;
            }
        });

    /// <summary>What a comparison proves, with its differences.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="bucket">The pair.</param>
    /// <param name="floor">How equality had to be known.</param>
    /// <param name="known">What was found.</param>
    /// <param name="metadataApart">Whether somebody else tells of the objects' metadata.</param>
    public static Verdict Verdict(Migration migration, MigratedBucket bucket, Strength floor, ObjectComparison known, bool metadataApart = false) =>
        new ObjectVerdict(bucket, floor, migration.ObjectLimits, metadataApart).Of(known) with
        {
            Differences = ObjectDifferences.Of(known, migration.Source.At(bucket.Source), migration.Production.At(bucket.Production), migration.Clock.GetUtcNow()),
        };

    /// <summary>A bucket as a comparison reads it: as a stream, of which nothing is remembered.</summary>
    public static IBucketSide Side(Account account, string bucket, ObjectLimits limits) => new S3BucketSide(
        account.Connection.PacedS3.At(() => new CallRate(limits.RequestsPerSecond, account.Clock)), account.Id, bucket);
}
