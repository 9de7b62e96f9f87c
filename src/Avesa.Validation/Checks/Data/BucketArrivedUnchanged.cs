using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Data;

/// <summary>
/// Every object of the source bucket is in the production bucket, unchanged, and nothing else is. Equal size and equal ETag is equal. Unequal ETags
/// prove a difference only where both are digests of the content; otherwise a full-object checksum of the same algorithm decides, and else the content,
/// up to a budget. Tags, old versions and delete markers are not compared, metadata by <see cref="MetadataArrivedUnchanged"/>. A storage class that differs
/// is told but is no difference: every copy of the plan's lies in STANDARD.
/// </summary>
/// <param name="Bucket">The bucket on both sides.</param>
/// <param name="Floor">How equality has to be known.</param>
public sealed record BucketArrivedUnchanged(MigratedBucket Bucket, Strength Floor = Strength.ETag) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        ReconciledBuckets.Verdict(migration, Bucket, Floor, await ReconciledBuckets.Of(migration, Bucket, Floor), metadataApart: migration.ObjectDraw.Most > 0);
}
