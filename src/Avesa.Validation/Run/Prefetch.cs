using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;

namespace Avesa.Validation.Run;

/// <summary>
/// Starts everything that a checklist reads of its estate, all of it together, before the first scenario: the run then costs about its
/// longest chain of dependent calls. Nothing here judges, and what fails is told by the check that rests on it.
/// </summary>
public static class Prefetch
{
    /// <summary>Starts the reads as soon as both accounts are proven; does not wait for them.</summary>
    public static void Start(Migration migration, PlannedEstate estate, Task identity) => _ = identity.ContinueWith(
        _ => Begin(migration, estate),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnRanToCompletion,
        TaskScheduler.Default);

    private static void Begin(Migration migration, PlannedEstate estate)
    {
        var (source, production) = (migration.Source, migration.Production);
        LogPrefetch.Begin(migration, estate);
        IsolationPrefetch.Begin(migration, estate);
        CheckPrefetch.Begin(migration, estate);
        var cutOver = migration.CutoverAt <= migration.Clock.GetUtcNow();
        if (cutOver)
        {
            // What was written since is told by whole listings. Before the cutover, both buckets are compared as they are listed (CheckPrefetch).
            _ = source.S3.Objects(estate.Bucket.Source);
            _ = production.S3.Objects(estate.Bucket.Production);
        }

        _ = production.S3.Region(estate.Bucket.Production);
        _ = production.S3.Versioning(estate.Bucket.Production);
        _ = production.S3.Encryption(estate.Bucket.Production);
        _ = production.CloudFormation.Stacks();

        foreach (var table in estate.Tables)
        {
            // Since the cutover both sides go their own ways, and nothing asks whether they are the same.
            _ = cutOver ? null : ReconciledTables.Of(migration, table);
            _ = production.DynamoDb.Items(table.Production);
            _ = production.DynamoDb.Table(table.Production);
            _ = production.DynamoDb.Recovery(table.Production);
        }
    }
}
