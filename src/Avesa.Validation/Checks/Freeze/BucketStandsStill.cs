using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Freeze;

/// <summary>
/// Nothing was written to the source's bucket since the last run of the source must have ended, and it has as many objects and bytes after it was
/// compared as when it was: nothing new and as many as before are the same. An upload in parts carries the time at which it began.
/// </summary>
public sealed record BucketStandsStill(MigratedBucket Bucket) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.SinceSourceStopped(stopped => Judge(migration, stopped + FunctionIsAtRest.LongestRun));

    private async Task<Verdict> Judge(Migration migration, DateTimeOffset since)
    {
        var compared = await ReconciledBuckets.Of(migration, Bucket, migration.ObjectFloor);
        var now = await ReconciledBuckets.SourceAgain(migration, Bucket, since, FunctionLogs.Shown);
        if (compared.Ending != ComparisonEnding.Whole || now is null)
        {
            return new Unproven($"s3://{Bucket.Source} of the source was not listed to its end twice, so nothing shows whether it stands still.");
        }

        List<Finding> findings =
        [
            .. now.First.Select(stored => new Finding(
                $"s3://{Bucket.Source}/{stored.Key}",
                $"written before {FunctionLogs.Time(since)}",
                $"written at {FunctionLogs.Time(stored.LastModified!.Value)}",
                "Find who writes to the bucket and stop that, then copy the object again and compare again.")),
            .. Finding.Unless(
                $"s3://{Bucket.Source}",
                Count(compared.Source.Objects, compared.Source.Bytes),
                Count(now.Objects, now.Bytes),
                "Find who deletes or writes there and stop that, then compare again."),
        ];
        return (findings.Count, now.Objects) switch
        {
            ( > 0, _) => new Broken($"s3://{Bucket.Source} of the source does not stand still: {now.Written:N0} objects were written since {FunctionLogs.Time(since)}.", Proof.Compared, findings, Math.Max(now.Written, findings.Count)),
            (_, 0) => new Unproven($"s3://{Bucket.Source} of the source is empty, so it proves nothing that it stands still."),
            _ => new Held(
                $"s3://{Bucket.Source} of the source had {Count(now.Objects, now.Bytes)} when it was compared and at {FunctionLogs.Time(now.Ended)}, none of them written since {FunctionLogs.Time(since)}.",
                Proof.Compared),
        };
    }

    private static string Count(long objects, long bytes) => $"{objects:N0} objects of {bytes:N0} bytes";
}
