namespace Avesa.Validation.Emulator.Model;

/// <summary>A key attribute: name and DynamoDB type letter (S, N or B).</summary>
public sealed record KeyAttribute(string Name, string Type);

/// <summary>A secondary index as DescribeTable shows it.</summary>
/// <param name="Name">The name.</param>
/// <param name="HashKey">The partition key.</param>
/// <param name="RangeKey">The sort key; null when there is none.</param>
/// <param name="IsGlobal">Global, rather than local.</param>
/// <param name="ProjectionType">ALL, KEYS_ONLY or INCLUDE.</param>
/// <param name="NonKeyAttributes">What INCLUDE includes; null for the others.</param>
public sealed record SecondaryIndex(
    string Name,
    KeyAttribute HashKey,
    KeyAttribute? RangeKey,
    bool IsGlobal,
    string ProjectionType = "ALL",
    IReadOnlyList<string>? NonKeyAttributes = null);

/// <summary>Where a restored table came from (DescribeTable's RestoreSummary).</summary>
public sealed record RestoreSummary(string? SourceTableArn, string? SourceBackupArn, DateTimeOffset RestoredAt, bool InProgress);

/// <summary>An on-demand backup as ListBackups shows it.</summary>
/// <param name="Name">The name that was given.</param>
/// <param name="Arn"><c>…:table/NAME/backup/ID</c>.</param>
/// <param name="Created">When it was made.</param>
/// <param name="SizeBytes">The size of the table at that time.</param>
/// <param name="Type">USER, SYSTEM (35 days after the table was deleted) or AWS_BACKUP.</param>
/// <param name="Status">CREATING, AVAILABLE or DELETED.</param>
/// <param name="Expires">When a SYSTEM backup goes; null for the others.</param>
public sealed record TableBackup(
    string Name,
    string Arn,
    DateTimeOffset Created,
    long SizeBytes,
    string Type = "USER",
    string Status = "AVAILABLE",
    DateTimeOffset? Expires = null);

/// <summary>What a table can serve at once (DescribeTable's WarmThroughput), in units per second.</summary>
public sealed record WarmThroughput(long ReadUnitsPerSecond, long WriteUnitsPerSecond);

/// <summary>A DynamoDB table. Its items are put with <see cref="Services.DynamoDb.Items.TableContents"/>, which applies DynamoDB's own rules.</summary>
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

    /// <summary>Read and write capacity of a PROVISIONED table; null for one on demand.</summary>
    public WarmThroughput? Provisioned { get; set; }

    /// <summary>What the table can serve at once; a new on-demand table starts with this.</summary>
    public WarmThroughput Warm { get; set; } = new(12_000, 4_000);

    /// <summary>The ItemCount that DescribeTable shows; null: the true one. DynamoDB refreshes it about every six hours.</summary>
    public long? DescribedItemCount { get; set; }

    /// <summary>On-demand backups.</summary>
    public List<TableBackup> Backups { get; } = [];

    /// <summary>The items in Scan order. A table of <see cref="TableItems"/> can be written; any other source only read.</summary>
    public IItemSource Items { get; init; } = new TableItems();
}
