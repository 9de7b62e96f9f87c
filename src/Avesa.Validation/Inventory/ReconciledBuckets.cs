using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
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
        token => Comparison(migration, bucket, floor).Run(token));

    /// <summary>A comparison, ready to run.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="bucket">The pair.</param>
    /// <param name="floor">How equality has to be known.</param>
    /// <param name="progress">Is told where it stands; null when nobody looks.</param>
    public static BucketComparer Comparison(Migration migration, MigratedBucket bucket, Strength floor, IProgress<ObjectComparison>? progress = null) => new(
        Side(migration.Source, bucket.Source, migration.ObjectLimits),
        Side(migration.Production, bucket.Production, migration.ObjectLimits),
        floor,
        migration.ObjectLimits,
        migration.Clock,
        progress);

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
    public static Verdict Verdict(Migration migration, MigratedBucket bucket, Strength floor, ObjectComparison known) =>
        new ObjectVerdict(bucket, floor, migration.ObjectLimits).Of(known) with
        {
            Differences = ObjectDifferences.Of(known, migration.Source.At(bucket.Source), migration.Production.At(bucket.Production), migration.Clock.GetUtcNow()),
        };

    /// <summary>A bucket as a comparison reads it: as a stream, of which nothing is remembered.</summary>
    public static IBucketSide Side(Account account, string bucket, ObjectLimits limits) => new S3BucketSide(
        account.Connection.PacedS3.At(() => new CallRate(limits.RequestsPerSecond, account.Clock)), account.Id, bucket);
}
