using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Data;

/// <summary>
/// The objects that both buckets have bear the same metadata: those that whoever writes an object may choose, and the users' own. All of them are looked
/// at, or as many as are drawn evenly over the bucket's folders; of fewer it proves nothing. Tags, access lists and locks are not compared. Findings give
/// names, never values.
/// </summary>
/// <param name="Bucket">The bucket on both sides.</param>
/// <param name="Objects">How many are drawn where there are more.</param>
/// <param name="Floor">How equality of the objects themselves has to be known, since they are drawn where those are compared.</param>
public sealed record MetadataArrivedUnchanged(MigratedBucket Bucket, int Objects, Strength Floor = Strength.ETag) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        ReconciledBuckets.Verdict(migration, Bucket, await ReconciledBuckets.Metadata(migration, Bucket, Floor, Objects));
}
