using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>One table of an account, for a comparison.</summary>
/// <param name="account">The account.</param>
/// <param name="table">The table's name.</param>
public sealed class TableReader(Account account, string table) : ITableSide
{
    private const int Patience = 20;

    private readonly ScanClient client = account.Connection.Scans;

    /// <inheritdoc />
    public AccountSide Side => account.Connection.Settings.Side;

    /// <inheritdoc />
    public string Table => table;

    /// <inheritdoc />
    public async Task<TableSize?> Size(CancellationToken cancellationToken) =>
        await account.DynamoDb.Table(table) is { } facts ? new TableSize(facts.Items, facts.Bytes, facts.ReadUnits) : null;

    /// <inheritdoc />
    public async Task Scan(TableScan scan, Action<ScanPage> page, CancellationToken cancellationToken)
    {
        // A segment that fails ends the others.
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(Enumerable.Range(0, scan.Segments).Select(async segment =>
        {
            try
            {
                await Scan(scan, segment, page, failed.Token);
            }
            catch
            {
                await failed.CancelAsync();
                throw;
            }
        }));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ItemValue.Map?>> Read(IReadOnlyList<ItemKey> keys, TableScan scan, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ItemKey, ItemValue.Map>();
        var left = keys.Select(key => KeyValues.Of(key, scan.Schema)).ToList();
        for (var fruitless = 0; left.Count > 0;)
        {
            var request = new BatchGetItemRequest
            {
                RequestItems = new() { [table] = new KeysAndAttributes { Keys = left, ConsistentRead = true } },
                ReturnConsumedCapacity = "TOTAL",
            };
            var answer = await Calmly(scan.Capacity, () => client.BatchGetItemAsync(request, cancellationToken), cancellationToken);
            scan.Capacity.Take(answer.ConsumedCapacity?.Sum(taken => taken.CapacityUnits ?? 0) ?? left.Count);
            foreach (var item in answer.Responses.Required("BatchGetItem: Responses").GetValueOrDefault(table) ?? [])
            {
                found[KeyValues.Of(item, scan.Schema)] = ItemValues.Canonical(item);
            }

            var unprocessed = answer.UnprocessedKeys?.GetValueOrDefault(table)?.Keys ?? [];
            fruitless = unprocessed.Count < left.Count ? 0 : fruitless + 1;
            if (fruitless > Patience)
            {
                throw new IncompleteAnswerException("BatchGetItem: the items of unprocessed keys");
            }

            if (unprocessed.Count > 0)
            {
                scan.Capacity.Throttled();
            }

            left = unprocessed;
        }

        return [.. keys.Select(key => found.GetValueOrDefault(key))];
    }

    private async Task Scan(TableScan scan, int segment, Action<ScanPage> sink, CancellationToken cancellationToken)
    {
        var page = new ScanPage(scan.Key, scan.Schema, scan.ItemKeys ? null : ScanPage.Window);
        var request = new ScanRequest { TableName = table, ConsistentRead = true, ReturnConsumedCapacity = "TOTAL" };
        if (scan.Segments > 1)
        {
            (request.Segment, request.TotalSegments) = (segment, scan.Segments);
        }

        byte[] last;
        do
        {
            await Calmly(scan.Capacity, async () => { await client.Scan(request, page, cancellationToken); return page; }, cancellationToken);

            // Of those who do not say what a page took, a strongly consistent one takes a unit for 4 KB.
            scan.Capacity.Take(page.ReadUnits ?? page.Length / 4096.0);
            sink(page);
            last = page.LastKey.ToArray();
            request.ExclusiveStartKey = KeyValues.Next(last, request.ExclusiveStartKey);
        }
        while (last.Length > 0);
    }

    // The SDK has tried a few times by then; a table that is busy for longer gets longer pauses.
    private static async Task<T> Calmly<T>(ReadCapacity capacity, Func<Task<T>> read, CancellationToken cancellationToken)
    {
        for (var refused = 0; ; refused++)
        {
            await capacity.Wait(cancellationToken);
            try
            {
                return await read();
            }
            catch (Exception throttled) when (refused < Patience && Failure.Of(throttled).Kind == FailureKind.Throttled)
            {
                capacity.Throttled();
            }
        }
    }
}
