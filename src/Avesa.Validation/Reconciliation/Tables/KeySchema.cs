using Avesa.Validation.Estate;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>The key attributes of a table that moves: the same on both sides.</summary>
/// <param name="Partition">The partition key.</param>
/// <param name="Sort">The sort key; null when there is none.</param>
public sealed record KeySchema(KeyAttribute Partition, KeyAttribute? Sort)
{
    /// <summary>The key that the feature names.</summary>
    public static KeySchema Of(MigratedTable table) => new(table.PartitionKey, table.SortKey);
}
