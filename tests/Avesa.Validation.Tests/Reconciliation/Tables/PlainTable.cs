using System.Text;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>A table that is a dictionary, read in pages as DynamoDB would: what is written meanwhile may or may not be on a later page.</summary>
internal sealed class PlainTable(AccountSide side) : ITableSide
{
    private readonly Lock gate = new();

    /// <summary>Items by key, typed JSON.</summary>
    public SortedDictionary<string, string> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is such a table.</summary>
    public bool Exists { get; set; } = true;

    /// <summary>Runs before every page.</summary>
    public Action? BeforePage { get; set; }

    /// <summary>Runs before items are looked at again.</summary>
    public Action? BeforeLook { get; set; }

    /// <summary>How often the whole table was read.</summary>
    public int Scans { get; private set; }

    public AccountSide Side => side;

    public string Table => side == AccountSide.Source ? "Tenants-prod" : "Tenants";

    /// <summary>What the table says of its size; it need not be true.</summary>
    public TableSize Described { get; set; } = new(0, 0, null);

    /// <summary>In how many parts it was read.</summary>
    public int Segments { get; private set; }

    public Task<TableSize?> Size(CancellationToken cancellationToken) => Task.FromResult(Exists ? Described : null);

    public void Put(string key, string? attributes = null)
    {
        lock (gate)
        {
            Items[key] = $$"""{"tenant_id":{"S":"{{key}}"}{{(attributes is null ? "" : $",{attributes}")}} }""";
        }
    }

    public void Delete(string key)
    {
        lock (gate)
        {
            Items.Remove(key);
        }
    }

    public async Task Scan(TableScan scan, Action<ScanPage> page, CancellationToken cancellationToken)
    {
        Scans++;
        Segments = scan.Segments;
        var read = new ScanPage(scan.Key, scan.Schema, scan.ItemKeys ? null : 64);
        for (var last = ""; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BeforePage?.Invoke();
            var next = After(last);
            var json = $$"""{"Items":[{{string.Join(',', next.Select(item => item.Value))}}],"Count":{{next.Count}},"ScannedCount":{{next.Count}}}""";
            await read.FillAndHash(new MemoryStream(Encoding.UTF8.GetBytes(json)), null, check: false, cancellationToken);
            read.Parse();
            page(read);
            if (next.Count == 0)
            {
                return;
            }

            last = next[^1].Key;
        }
    }

    public Task<IReadOnlyList<ItemValue.Map?>> Read(IReadOnlyList<ItemKey> keys, TableScan scan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeLook?.Invoke();
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ItemValue.Map?>>([.. keys.Select(key => Items.GetValueOrDefault(key.Partition) is { } item ? Typed.Model(item) : null)]);
        }
    }

    private List<KeyValuePair<string, string>> After(string last)
    {
        lock (gate)
        {
            return [.. Items.Where(item => string.CompareOrdinal(item.Key, last) > 0).Take(7)];
        }
    }
}
