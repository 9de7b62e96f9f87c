using Avesa.Validation.Estate;

namespace Avesa.Validation.Inventory;

/// <summary>What DescribeTable says of a table.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Status">ACTIVE, CREATING, UPDATING, …</param>
/// <param name="BillingMode">PAY_PER_REQUEST or PROVISIONED.</param>
/// <param name="PartitionKey">The partition key.</param>
/// <param name="SortKey">The sort key; null when there is none.</param>
/// <param name="Restore">Where the table was restored from; null for one that was created.</param>
/// <param name="Created">When the table was created, or restored.</param>
/// <param name="Items">How many items it had when DynamoDB counted last, up to six hours ago.</param>
/// <param name="Bytes">How large it was then.</param>
/// <param name="ReadUnits">The read units that it can serve in a second at once; null where the endpoint does not tell.</param>
/// <param name="Stream">What its stream shows of a change, for example NEW_IMAGE; null when it has none.</param>
/// <param name="Indexes">Its secondary indexes, a text each that says all of it, in the order of their names.</param>
/// <param name="DeletionProtection">Whether it cannot be deleted.</param>
/// <param name="KeyArn">The KMS key that encrypts it, AWS's own in the account or the customer's; null for the one that DynamoDB owns.</param>
public sealed record TableFacts(
    string Name,
    string Arn,
    string Status,
    string BillingMode,
    KeyAttribute PartitionKey,
    KeyAttribute? SortKey,
    RestoreFacts? Restore,
    DateTimeOffset Created,
    long Items,
    long Bytes,
    long? ReadUnits,
    string? Stream,
    IReadOnlyList<string> Indexes,
    bool DeletionProtection,
    string? KeyArn);

/// <summary>The restore that made a table.</summary>
/// <param name="SourceTableArn">The table that was restored; null when only the backup is known.</param>
/// <param name="SourceBackupArn">The backup; null for a restore to a point in time.</param>
/// <param name="PointInTime">What was restored: the point in time, or the time of the backup. When it was done is the table's creation.</param>
/// <param name="InProgress">Whether it still runs.</param>
public sealed record RestoreFacts(string? SourceTableArn, string? SourceBackupArn, DateTimeOffset PointInTime, bool InProgress);

/// <summary>What DescribeContinuousBackups says of a table.</summary>
/// <param name="Enabled">Whether point-in-time recovery is on.</param>
/// <param name="Earliest">The start of the window; null when it is off.</param>
/// <param name="Latest">The end of the window, usually five minutes ago; null when it is off.</param>
public sealed record RecoveryFacts(bool Enabled, DateTimeOffset? Earliest, DateTimeOffset? Latest);
