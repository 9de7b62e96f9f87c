namespace Avesa.Validation.Inventory;

/// <summary>An SNS topic.</summary>
/// <param name="Arn">The ARN.</param>
/// <param name="Policy">Who may publish: JSON text.</param>
/// <param name="KeyId">The KMS key that its messages are encrypted with; null when they are not.</param>
public sealed record TopicFacts(string Arn, string Policy, string? KeyId);

/// <summary>Somebody whom a topic tells, without the address, which is a person's.</summary>
/// <param name="Protocol">email, sms, https, …</param>
/// <param name="Confirmed">Whether the endpoint's owner has confirmed it: before that nothing is delivered.</param>
public sealed record SubscriptionFacts(string Protocol, bool Confirmed);
