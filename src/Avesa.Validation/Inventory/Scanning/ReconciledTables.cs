using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>Pairs of tables, each compared once in the run however often it is asked for.</summary>
public static class ReconciledTables
{
    /// <summary>Compares a table that moved with what it came from.</summary>
    public static Task<TableOutcome> Of(Migration migration, MigratedTable table) => migration.Production.Facts.Once(
        $"reconcile/{table}",
        token => Comparison(migration, table).Run(token));

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
