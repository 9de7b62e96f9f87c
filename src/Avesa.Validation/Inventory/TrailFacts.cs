namespace Avesa.Validation.Inventory;

/// <summary>A trail of CloudTrail: what it records, and whether it does.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The ARN; its account is another one's where an organization keeps the trail.</param>
/// <param name="MultiRegion">Whether it takes the events of all regions.</param>
/// <param name="GlobalEvents">Whether it takes those of services without a region, such as IAM.</param>
/// <param name="ValidatesLogFiles">Whether digests let somebody prove that log files were not changed.</param>
/// <param name="Logging">Whether it is switched on.</param>
/// <param name="Delivered">The last log file; null when there was none.</param>
/// <param name="DeliveryError">Why the last delivery failed: S3's code; null when it did not.</param>
/// <param name="LeavesOut">Management events that its selectors leave out, for sentences; empty when it takes them all.</param>
public sealed record TrailFacts(
    string Name,
    string Arn,
    bool MultiRegion,
    bool GlobalEvents,
    bool ValidatesLogFiles,
    bool Logging,
    DateTimeOffset? Delivered,
    string? DeliveryError,
    IReadOnlyList<string> LeavesOut);
