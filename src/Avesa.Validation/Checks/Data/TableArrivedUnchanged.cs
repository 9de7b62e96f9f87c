using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Data;

/// <summary>
/// Every item of the source table is in its production table with the same attributes, types and values, and nothing else is: both read whole,
/// strongly consistent, as a stream. Findings name keys and attribute paths, never values.
/// </summary>
public sealed record TableArrivedUnchanged(MigratedTable Table) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        ReconciledTables.Verdict(migration, await ReconciledTables.Of(migration, Table).WaitAsync(cancellationToken));
}
