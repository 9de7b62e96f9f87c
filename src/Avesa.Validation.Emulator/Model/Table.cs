using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Model;

/// <summary>A key attribute: name and DynamoDB type letter (S, N or B).</summary>
public sealed record KeyAttribute(string Name, string Type);

/// <summary>A secondary index as DescribeTable shows it.</summary>
public sealed record SecondaryIndex(string Name, KeyAttribute HashKey, KeyAttribute? RangeKey, bool IsGlobal, string ProjectionType = "ALL");

/// <summary>Where a restored table came from (DescribeTable's RestoreSummary).</summary>
public sealed record RestoreSummary(string? SourceTableArn, string? SourceBackupArn, DateTimeOffset RestoredAt, bool InProgress);

/// <summary>A DynamoDB table. Items are DynamoDB JSON (<c>{"tenant_id":{"S":"acme"}}</c>), numbers already normalised.</summary>
public sealed class Table
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The table's unique id.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The partition key.</summary>
    public required KeyAttribute HashKey { get; set; }

    /// <summary>The sort key; null when there is none.</summary>
    public KeyAttribute? RangeKey { get; set; }

    /// <summary>Secondary indexes.</summary>
    public List<SecondaryIndex> Indexes { get; } = [];

    /// <summary>CREATING, ACTIVE, UPDATING, DELETING, …</summary>
    public string Status { get; set; } = "ACTIVE";

    /// <summary>PAY_PER_REQUEST or PROVISIONED.</summary>
    public string BillingMode { get; set; } = "PAY_PER_REQUEST";

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>Whether point-in-time recovery is on.</summary>
    public bool PointInTimeRecovery { get; set; }

    /// <summary>When point-in-time recovery was switched on: the window starts there, at most 35 days ago, and ends five minutes ago.</summary>
    public DateTimeOffset? PointInTimeRecoverySince { get; set; }

    /// <summary>Overrides the latest restorable time, for a window that stopped moving; null: five minutes before now.</summary>
    public DateTimeOffset? LatestRestorable { get; set; }

    /// <summary>Days that point-in-time recovery reaches back, 1 to 35.</summary>
    public int RecoveryPeriodInDays { get; set; } = 35;

    /// <summary>Whether DeleteTable is refused.</summary>
    public bool DeletionProtection { get; set; }

    /// <summary>The attribute that expires items; null when TTL is off.</summary>
    public string? TimeToLiveAttribute { get; set; }

    /// <summary>The stream's view type; null when there is no stream.</summary>
    public string? StreamViewType { get; set; }

    /// <summary>The KMS key that encrypts the table; null for the AWS-owned key.</summary>
    public string? KmsKeyArn { get; set; }

    /// <summary>The resource policy document; null when there is none.</summary>
    public string? ResourcePolicy { get; set; }

    /// <summary>Where the table was restored from; null for a table that was created.</summary>
    public RestoreSummary? Restore { get; set; }

    /// <summary>Tags.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>The items by canonical key text, in the order in which Scan returns them (by hash of the partition key, so not sorted).</summary>
    public TableItems Items { get; } = new();
}

/// <summary>The items of a table by their canonical key text; safe for concurrent readers while a writer works.</summary>
public sealed class TableItems
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<(ulong Hash, string Key), JsonObject> items = new(Comparer<(ulong Hash, string Key)>.Create(
        (left, right) => left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : string.CompareOrdinal(left.Key, right.Key)));

    /// <summary>How many items there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return items.Count;
            }
        }
    }

    /// <summary>Puts or replaces an item; <paramref name="hash"/> decides its place in a Scan.</summary>
    public void Put(ulong hash, string key, JsonObject item)
    {
        lock (gate)
        {
            items[(hash, key)] = item;
        }
    }

    /// <summary>Finds an item; null when there is none.</summary>
    public JsonObject? Find(ulong hash, string key)
    {
        lock (gate)
        {
            return items.GetValueOrDefault((hash, key));
        }
    }

    /// <summary>Removes an item; false when there was none.</summary>
    public bool Remove(ulong hash, string key)
    {
        lock (gate)
        {
            return items.Remove((hash, key));
        }
    }

    /// <summary>A copy of the places and items, in Scan order.</summary>
    public IReadOnlyList<KeyValuePair<(ulong Hash, string Key), JsonObject>> Snapshot()
    {
        lock (gate)
        {
            return [.. items];
        }
    }
}
