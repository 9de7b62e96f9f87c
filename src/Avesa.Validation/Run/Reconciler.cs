using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Reconciliation.Secrets;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>
/// The comparisons of the checklist, one by one and outside of it: with progress, and ended early by a token with what is known by then. The accounts
/// have to be proven before (<see cref="Accounts.ProvenAccounts"/>).
/// </summary>
/// <param name="migration">Both sides.</param>
/// <param name="values">Whether differences show the items themselves; never more than items.</param>
public sealed class Reconciler(Migration migration, bool values = false)
{
    private static readonly KeyAttribute OfNoTable = new("?", "S");

    /// <summary>Compares a table with what it came from.</summary>
    /// <param name="table">The pair.</param>
    /// <param name="progress">Is told where it stands, from any thread.</param>
    /// <param name="ending">Ends it.</param>
    public Task<Verdict> Compare(MigratedTable table, IProgress<TableProgress> progress, CancellationToken ending) => Decide(
        $"{table.Source} and {table.Production}",
        async () =>
        {
            var outcome = await ReconciledTables.Comparison(migration, table, progress).Run(ending);
            var verdict = ReconciledTables.Verdict(migration, outcome);
            return values && !ending.IsCancellationRequested ? await WithValues(verdict, outcome, ending) : verdict;
        },
        ending);

    /// <summary>Compares tables that no checklist names, by the key that they have.</summary>
    /// <param name="source">The source's table.</param>
    /// <param name="production">Production's.</param>
    /// <param name="progress">Is told where it stands, from any thread.</param>
    /// <param name="ending">Ends it.</param>
    public Task<Verdict> Compare(string source, string production, IProgress<TableProgress> progress, CancellationToken ending) => Decide(
        $"{source} and {production}",
        async () =>
        {
            var key = await migration.Source.DynamoDb.Table(source).WaitAsync(ending) ?? await migration.Production.DynamoDb.Table(production).WaitAsync(ending);
            return await Compare(new MigratedTable(source, production, key?.PartitionKey ?? OfNoTable, key?.SortKey), progress, ending);
        },
        ending);

    /// <summary>Compares a bucket with what it came from, and then the metadata of objects that were drawn where it was listed.</summary>
    /// <param name="bucket">The pair.</param>
    /// <param name="floor">How equality has to be known.</param>
    /// <param name="draw">Of how many objects the metadata are compared; of none where the draw is.</param>
    /// <param name="progress">Is told where it stands, from any thread.</param>
    /// <param name="ending">Ends it.</param>
    public async Task<Verdict> Compare(MigratedBucket bucket, Strength floor, ObjectDraw draw, IProgress<ObjectComparison> progress, CancellationToken ending)
    {
        var what = $"s3://{bucket.Source} and s3://{bucket.Production}";
        var known = new ObjectComparison();
        var sink = new Forwarded<ObjectComparison>(report => progress.Report(report with { Phase = report.Phase == ComparisonPhase.Ended && draw.Most > 0 ? ComparisonPhase.Metadata : report.Phase }));
        var objects = await Decide(
            what,
            async () => ReconciledBuckets.Verdict(
                migration, bucket, floor, known = await ReconciledBuckets.Comparison(migration, bucket, floor, draw, sink).Run(ending), metadataApart: draw.Most > 0),
            ending);
        if (draw.Most == 0 || known.Phase != ComparisonPhase.Ended || known.Ending is ComparisonEnding.NoSource or ComparisonEnding.NoProduction)
        {
            return objects;
        }

        // Whatever becomes of the metadata, what is known of the objects stands.
        var compared = new Forwarded<MetadataComparison>(report => progress.Report(known with { Phase = ComparisonPhase.Metadata, Metadata = report }));
        var metadata = await Decide(
            $"the metadata of {what}",
            async () =>
            {
                var found = await ReconciledBuckets.Metadata(migration, bucket, known, compared, ending);
                known = known with { Metadata = found };
                return ReconciledBuckets.Verdict(migration, bucket, found);
            },
            ending);
        progress.Report(known);
        return Verdicts.Verdict.Worst([objects, metadata], "") with { Differences = [.. objects.Differences, .. metadata.Differences] };
    }

    /// <summary>Compares the current values of secrets, by a keyed hash.</summary>
    /// <param name="names">The secrets.</param>
    /// <param name="progress">Is told where it stands, from any thread.</param>
    /// <param name="ending">Ends it.</param>
    public Task<Verdict> Compare(SecretNames names, IProgress<SecretProgress> progress, CancellationToken ending) => Decide(
        names.Template,
        async () =>
        {
            var outcome = await ReconciledSecrets.Comparison(migration, names, progress).Run(ending);
            return new SecretVerdict(names).Of(outcome) with { Differences = SecretDifferences.Of(outcome, migration.Source.At, migration.Production.At) };
        },
        ending);

    // The verdict stands, whether its items can be read once more or not.
    private async Task<Verdict> WithValues(Verdict verdict, TableOutcome outcome, CancellationToken ending)
    {
        try
        {
            return verdict with { Differences = await DifferingValues.Of(migration, outcome, verdict.Differences, ending) };
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return verdict;
        }
        catch (Exception failure) when (Unreadable.Because(failure, AccountSide.Production) is not null)
        {
            return verdict with { Because = $"{verdict.Because} Their values could not be read once more: {Unreadable.Because(failure, AccountSide.Production)}" };
        }
    }

    // Progress<T> of the framework reports later and in any order.
    private sealed class Forwarded<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }

    // A call that is cut off fails in many ways.
    private static async Task<Verdict> Decide(string what, Func<Task<Verdict>> compare, CancellationToken ending)
    {
        try
        {
            return await Decided.By(compare, AccountSide.Production);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return new Unproven($"It was cancelled before anything of {what} was compared.");
        }
    }
}
