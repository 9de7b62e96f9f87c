namespace Avesa.Validation.Inventory;

/// <summary>AWS Config's recorder in a region.</summary>
/// <param name="Name">The name.</param>
/// <param name="LeavesOut">What it does not record, for sentences; empty when it records every type that it can.</param>
/// <param name="Only">The only types that it records; null when it records all, or all but those that it leaves out.</param>
/// <param name="Frequency">How often it looks at what changed.</param>
/// <param name="Iam">Whether IAM's users, groups, roles and policies are recorded in this region.</param>
/// <param name="Recording">Whether it is switched on.</param>
/// <param name="LastStatus">Of the last event that it recorded: <c>SUCCESS</c>, <c>PENDING</c>, <c>FAILURE</c> or <c>NOT_APPLICABLE</c>.</param>
/// <param name="LastStatusAt">Since when that is so; null when it has recorded nothing.</param>
/// <param name="LastError">Why that failed: a code; null when it did not.</param>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorderStatus.html</remarks>
public sealed record RecorderFacts(
    string Name,
    IReadOnlyList<string> LeavesOut,
    IReadOnlyList<string>? Only,
    RecordingFrequencyFacts Frequency,
    bool Iam,
    bool Recording,
    string LastStatus,
    DateTimeOffset? LastStatusAt,
    string? LastError)
{
    /// <summary>Whether it records a type of resource, for example <c>AWS::Lambda::Function</c>.</summary>
    public bool Records(string type) => Only?.Contains(type) ?? !LeavesOut.Contains(type);
}

/// <summary>How often a recorder looks at what changed: at once, or once a day.</summary>
/// <param name="Daily">Whether once a day, where a type is not excepted.</param>
/// <param name="Except">The types of which the other holds.</param>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingMode.html</remarks>
public sealed record RecordingFrequencyFacts(bool Daily, IReadOnlyList<string> Except)
{
    /// <summary>Whether it looks at a type once a day only.</summary>
    public bool IsDaily(string type) => Daily != Except.Contains(type);
}

/// <summary>A rule of AWS Config in a region, and what it has found.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Identifier">Of one of AWS's rules, for example <c>S3_BUCKET_VERSIONING_ENABLED</c>; of a rule of one's own, what runs it.</param>
/// <param name="State">For example <c>ACTIVE</c>.</param>
/// <param name="Compliance"><c>COMPLIANT</c>, <c>NON_COMPLIANT</c>, <c>NOT_APPLICABLE</c> or <c>INSUFFICIENT_DATA</c>; null when AWS Config tells nothing of the rule.</param>
/// <param name="NonCompliant">How many resources are not compliant, for sentences: <c>3</c>, or <c>more than 25</c>.</param>
public sealed record ConfigRuleFacts(string Name, string Arn, string Identifier, string State, string? Compliance, string NonCompliant);
