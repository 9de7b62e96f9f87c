namespace Avesa.Validation.Inventory;

/// <summary>What DescribeLogGroups says of a log group.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The ARN, without the trailing <c>:*</c>.</param>
/// <param name="RetentionDays">How long events are kept; null when for ever.</param>
public sealed record LogGroupFacts(string Name, string Arn, int? RetentionDays);
