using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
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

    /// <summary>Compares a bucket with what it came from.</summary>
    /// <param name="bucket">The pair.</param>
    /// <param name="floor">How equality has to be known.</param>
    /// <param name="progress">Is told where it stands, from any thread.</param>
    /// <param name="ending">Ends it.</param>
    public Task<Verdict> Compare(MigratedBucket bucket, Strength floor, IProgress<ObjectComparison> progress, CancellationToken ending) => Decide(
        $"s3://{bucket.Source} and s3://{bucket.Production}",
        async () => ReconciledBuckets.Verdict(migration, bucket, floor, await ReconciledBuckets.Comparison(migration, bucket, floor, progress).Run(ending)),
        ending);

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
