using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>One side of a table that moves, as the comparison sees it. Safe for any number of threads.</summary>
public interface ITableSide
{
    /// <summary>Which side.</summary>
    AccountSide Side { get; }

    /// <summary>The table's name on that side.</summary>
    string Table { get; }

    /// <summary>About how large it is; null when there is no such table.</summary>
    Task<TableSize?> Size(CancellationToken cancellationToken);

    /// <summary>Reads the whole table once, strongly consistent.</summary>
    /// <param name="scan">How.</param>
    /// <param name="page">Gets every page, several at a time; the page is another one afterwards.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IncompleteAnswerException">An answer is not what a scan answers.</exception>
    Task Scan(TableScan scan, Action<ScanPage> page, CancellationToken cancellationToken);

    /// <summary>Reads single items, strongly consistent.</summary>
    /// <param name="keys">At most a hundred.</param>
    /// <param name="scan">The table's key, and what may be taken.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>An item for each key, in their order; null where there is none.</returns>
    Task<IReadOnlyList<ItemValue.Map?>> Read(IReadOnlyList<ItemKey> keys, TableScan scan, CancellationToken cancellationToken);
}

/// <summary>What is known of a table's size before it is read. DynamoDB counts every six hours or so, and a new table is empty until then.</summary>
/// <param name="Items">How many items.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="ReadUnits">How many units of 4 KB it can be read with in a second; null when nobody knows.</param>
public sealed record TableSize(long Items, long Bytes, long? ReadUnits);

/// <summary>How a table is read.</summary>
/// <param name="Key">The key of the hashes.</param>
/// <param name="Schema">The table's key.</param>
/// <param name="Segments">How many parts are read at the same time.</param>
/// <param name="Capacity">What may be taken of the table's capacity.</param>
/// <param name="ItemKeys">Whether the keys of a page's items are asked for, for which it is held as a whole.</param>
public sealed record TableScan(DigestKey Key, KeySchema Schema, int Segments, ReadCapacity Capacity, bool ItemKeys = false);
