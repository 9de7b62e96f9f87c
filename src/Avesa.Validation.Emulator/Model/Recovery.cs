namespace Avesa.Validation.Emulator.Model;

/// <summary>A CloudTrail management event, as LookupEvents answers it.</summary>
/// <param name="Id">A UUID.</param>
/// <param name="Name">The API action, for example <c>RestoreTableToPointInTime</c>.</param>
/// <param name="Source">For example <c>dynamodb.amazonaws.com</c>.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Username">Who did it.</param>
/// <param name="ReadOnly">Whether the action only reads.</param>
/// <param name="Resources">Type and name of the resources that it touched.</param>
/// <param name="Document">The full event, JSON text.</param>
public sealed record TrailEvent(
    string Id,
    string Name,
    string Source,
    DateTimeOffset Time,
    string Username,
    bool ReadOnly,
    IReadOnlyList<(string Type, string Name)> Resources,
    string Document);

/// <summary>An AWS Backup restore job, as ListRestoreJobs answers it.</summary>
public sealed class RestoreJob
{
    /// <summary>The id: a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The recovery point that was restored.</summary>
    public required string RecoveryPointArn { get; init; }

    /// <summary>The ARN of what was backed up.</summary>
    public required string SourceResourceArn { get; init; }

    /// <summary>The ARN of what was made; null until it is.</summary>
    public string? CreatedResourceArn { get; set; }

    /// <summary>DynamoDB, S3, …</summary>
    public required string ResourceType { get; init; }

    /// <summary>PENDING, RUNNING, COMPLETED, ABORTED or FAILED.</summary>
    public string Status { get; set; } = "COMPLETED";

    /// <summary>Why the status is what it is; may be null.</summary>
    public string? StatusMessage { get; set; }

    /// <summary>The role that AWS Backup assumed to restore; null when not known.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Bytes that were restored; null when not known.</summary>
    public long? BackupSize { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? Completed { get; set; }
}

/// <summary>A recovery point of AWS Backup, as ListRecoveryPointsByResource answers it.</summary>
public sealed class RecoveryPoint
{
    /// <summary>The ARN; for a table a DynamoDB backup's or AWS Backup's own.</summary>
    public required string Arn { get; init; }

    /// <summary>The ARN of what was backed up.</summary>
    public required string ResourceArn { get; init; }

    /// <summary>The vault that holds it.</summary>
    public string Vault { get; init; } = "Default";

    /// <summary>COMPLETED, PARTIAL, DELETING, EXPIRED, AVAILABLE, STOPPED or CREATING.</summary>
    public string Status { get; set; } = "COMPLETED";

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>Bytes; null when not known.</summary>
    public long? Size { get; init; }
}
