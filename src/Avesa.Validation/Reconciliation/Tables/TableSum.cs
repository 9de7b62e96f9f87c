namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// A whole table in constant memory, without order: what its items count and what their hashes add up to. Two readings by the same key that have
/// the same sum read the same items (<see cref="BucketDigests"/> says how sure that is).
/// </summary>
/// <param name="Items">How many items.</param>
/// <param name="Hashes">The sum of their hashes.</param>
public readonly record struct TableSum(long Items, UInt128 Hashes);

/// <summary>A reading of a whole table that may be repeated.</summary>
/// <param name="Scan">How it was read: by which key, and with which capacity.</param>
/// <param name="Sum">What it added up to.</param>
/// <param name="Ended">When its last page had come.</param>
public sealed record TableReading(TableScan Scan, TableSum Sum, DateTimeOffset Ended);

/// <summary>Adds the pages of a reading. Safe for any number of threads.</summary>
public sealed class TableSumming
{
    private readonly Lock gate = new();
    private TableSum sum;

    /// <summary>What was added so far.</summary>
    public TableSum Sum
    {
        get
        {
            lock (gate)
            {
                return sum;
            }
        }
    }

    /// <summary>Adds a page.</summary>
    public void Add(ScanPage page)
    {
        UInt128 hashes = 0;
        foreach (ref readonly var item in page.Items)
        {
            hashes += item.Content;
        }

        lock (gate)
        {
            sum = new TableSum(sum.Items + page.Items.Length, sum.Hashes + hashes);
        }
    }
}
