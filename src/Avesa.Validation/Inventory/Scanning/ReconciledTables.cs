using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>Pairs of tables, each compared once in the run however often it is asked for.</summary>
public static class ReconciledTables
{
    /// <summary>Compares a table that moved with what it came from.</summary>
    public static Task<TableOutcome> Of(Migration migration, MigratedTable table) => migration.Production.Facts.Once(
        $"reconcile/{table}",
        token => Comparison(migration, table).Run(token));

    /// <summary>What a comparison proves, with its differences.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="outcome">What was found.</param>
    public static Verdict Verdict(Migration migration, TableOutcome outcome) => TableVerdict.Of(outcome) with
    {
        Differences = TableDifferences.Of(outcome, migration.Source.At(outcome.Source), migration.Production.At(outcome.Production), migration.Clock.GetUtcNow()),
    };

    /// <summary>
    /// Reads the source's table once more when the comparison is over, whatever came of it; null when the comparison did not read it whole, or when
    /// its time runs out.
    /// </summary>
    public static Task<TableReading?> SourceAgain(Migration migration, MigratedTable table) => migration.Source.Facts.Once($"again/{table}", async token =>
    {
        if ((await Of(migration, table)).SourceReading is not { } first)
        {
            return null;
        }

        using var time = new CancellationTokenSource(migration.TableLimits.Time ?? Timeout.InfiniteTimeSpan, migration.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(token, time.Token);
        var again = new TableSumming();
        try
        {
            await new TableReader(migration.Source, table.Source).Scan(first.Scan, again.Add, both.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            return null;
        }

        return new TableReading(first.Scan, again.Sum, migration.Clock.GetUtcNow());
    });

    /// <summary>A comparison, ready to run.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="table">The pair.</param>
    /// <param name="progress">Is told where it stands; null when nobody looks.</param>
    public static TableReconciliation Comparison(Migration migration, MigratedTable table, IProgress<TableProgress>? progress = null) => new(
        new TableReader(migration.Source, table.Source),
        new TableReader(migration.Production, table.Production),
        KeySchema.Of(table),
        migration.TableLimits,
        migration.Clock,
        progress);
}
