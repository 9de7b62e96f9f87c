namespace Avesa.Validation.Inventory;

/// <summary>AWS Config's recorder in a region.</summary>
/// <param name="Name">The name.</param>
/// <param name="LeavesOut">What it does not record, for sentences; empty when it records every type that it can.</param>
/// <param name="Iam">Whether IAM's users, groups, roles and policies are recorded in this region.</param>
/// <param name="Recording">Whether it is switched on.</param>
/// <param name="LastStatus">Of its last delivery: <c>SUCCESS</c>, <c>PENDING</c>, <c>FAILURE</c> or <c>NOT_APPLICABLE</c>.</param>
/// <param name="LastError">Why that failed: a code; null when it did not.</param>
public sealed record RecorderFacts(string Name, IReadOnlyList<string> LeavesOut, bool Iam, bool Recording, string LastStatus, string? LastError);

/// <summary>A rule of AWS Config in a region, and what it has found.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="Identifier">Of one of AWS's rules, for example <c>S3_BUCKET_VERSIONING_ENABLED</c>; of a rule of one's own, what runs it.</param>
/// <param name="State">For example <c>ACTIVE</c>.</param>
/// <param name="Compliance"><c>COMPLIANT</c>, <c>NON_COMPLIANT</c>, <c>NOT_APPLICABLE</c> or <c>INSUFFICIENT_DATA</c>; null when AWS Config tells nothing of the rule.</param>
/// <param name="NonCompliant">How many resources are not compliant, for sentences: <c>3</c>, or <c>more than 25</c>.</param>
public sealed record ConfigRuleFacts(string Name, string Arn, string Identifier, string State, string? Compliance, string NonCompliant);
