using Avesa.Validation.Checks.Night;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Rollback;

/// <summary>
/// What production has written into the table since the cutover is known item by item, so that it can be synced back: each difference of both sides is
/// named, stands still, and says that it was written since. What does not say so nobody may copy over the source's own.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="WrittenAt">The attribute in which the functions note when they wrote an item, ISO 8601.</param>
public sealed record ItemsToReturn(MigratedTable Table, string WrittenAt) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var compared = await ReconciledTables.Of(migration, Table).WaitAsync(cancellationToken);
        return Return.Of(
            await new TableWasSynced(Table, WrittenAt).Run(migration, cancellationToken),
            compared.Moving,
            compared.Named.Count,
            $"items of {Table.Production}",
            ReconciledTables.Verdict(migration, compared).Differences);
    }
}
