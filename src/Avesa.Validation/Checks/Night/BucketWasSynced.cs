using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>
/// The final sync left nothing of the source's bucket behind: before the cutover both sides are the same, and since then no object of the source is
/// missing, and each that differs or is extra was written since.
/// </summary>
/// <param name="Bucket">The bucket.</param>
public sealed record BucketWasSynced(MigratedBucket Bucket) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var compared = await ReconciledBuckets.Of(migration, Bucket, migration.ObjectFloor);
        if (new ObjectVerdict(Bucket, migration.ObjectFloor, migration.ObjectLimits).Unseen(compared) is { } unseen)
        {
            return unseen;
        }

        var whole = compared is { Source.Objects: > 0, Ending: ComparisonEnding.Whole, Uncompared: 0 } && compared.Different == compared.Named.Count;
        var listed = await WrittenObjects.Of(migration, Bucket);
        return Sync.Plain(ReconciledBuckets.Verdict(migration, Bucket, migration.ObjectFloor, compared), migration, whole ? compared.Different : null) is { } plain
            ? plain is Held held ? held with { At = listed?.LastCopied(compared, migration.SourceStoppedAt) } : plain
            : Judge(compared, listed!, ReconciledBuckets.Verdict(migration, Bucket, migration.ObjectFloor, compared).Differences, migration);
    }

    private Verdict Judge(ObjectComparison compared, WrittenObjects listed, IReadOnlyList<DataDifference> differences, Migration migration)
    {
        var cutover = migration.CutoverAt!.Value;
        var wrong = compared.Named.Zip(differences, (stored, told) => (Finding: Finding(stored, listed, cutover), Told: told)).Where(one => one.Finding is not null).ToList();
        var copied = listed.LastCopied(compared, migration.SourceStoppedAt);
        var last = copied is { } at ? $" The last that was copied arrived at {FunctionLogs.Time(at)}." : " None had to be copied after the source was stopped.";
        return wrong.Count > 0
            ? new Broken($"{wrong.Count:N0} objects of s3://{Bucket.Source} and s3://{Bucket.Production} differ, and production has not written them since {FunctionLogs.Time(cutover)}.", Proof.Compared, [.. wrong.Select(one => one.Finding!)]) { Differences = [.. wrong.Select(one => one.Told)] }
            : new Held(
                $"{compared.Equal:N0} objects of s3://{Bucket.Source} and s3://{Bucket.Production} are equal, and production has written the other {compared.Named.Count:N0} since {FunctionLogs.Time(cutover)}; none of the source is missing.{last}",
                Proof.Compared)
            { At = copied };
    }

    private Finding? Finding(ObjectDifference difference, WrittenObjects listed, DateTimeOffset cutover) => (difference.Kind, listed.Of(difference)) switch
    {
        (DifferenceKind.Missing, _) => new Finding($"s3://{Bucket.Production}/{difference.Key}", "in production", "only in the source", Sync.Again),
        (_, { } written) when written < cutover => new Finding(
            $"s3://{Bucket.Production}/{difference.Key}", $"the source's object, or one written since {FunctionLogs.Time(cutover)}", $"another object, written at {FunctionLogs.Time(written)}", Sync.Again),
        _ => null,
    };
}
