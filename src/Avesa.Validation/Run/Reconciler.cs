using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>
/// The comparisons of the checklist, one by one and outside of it: with progress, and ended early by a token with what is known by then. The accounts
/// have to be proven before (<see cref="Accounts.ProvenAccounts"/>).
/// </summary>
/// <param name="migration">Both sides.</param>
public sealed class Reconciler(Migration migration)
{
    private static readonly KeyAttribute OfNoTable = new("?", "S");

    /// <summary>Compares a table with what it came from.</summary>
    /// <param name="table">The pair.</param>
    /// <param name="progress">Is told where it stands, from any thread.</param>
    /// <param name="ending">Ends it.</param>
    public Task<Verdict> Compare(MigratedTable table, IProgress<TableProgress> progress, CancellationToken ending) => Decide(
        $"{table.Source} and {table.Production}",
        async () => TableVerdict.Of(await ReconciledTables.Comparison(migration, table, progress).Run(ending)),
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
