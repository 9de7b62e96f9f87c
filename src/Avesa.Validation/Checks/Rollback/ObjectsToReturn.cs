using Avesa.Validation.Checks.Night;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Rollback;

/// <summary>What production has written into the bucket since the cutover is known object by object: as <see cref="ItemsToReturn"/>.</summary>
/// <param name="Bucket">The bucket.</param>
public sealed record ObjectsToReturn(MigratedBucket Bucket) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var compared = await ReconciledBuckets.Of(migration, Bucket, migration.ObjectFloor);
        return Return.Of(
            await new BucketWasSynced(Bucket).Run(migration, cancellationToken),
            compared.Moving,
            compared.Named.Count,
            $"objects of s3://{Bucket.Production}",
            ReconciledBuckets.Verdict(migration, Bucket, migration.ObjectFloor, compared).Differences);
    }
}
