namespace Avesa.Validation.Inventory;

/// <summary>A CloudFormation stack.</summary>
/// <param name="Name">The name.</param>
/// <param name="Status">For example CREATE_COMPLETE or UPDATE_ROLLBACK_COMPLETE.</param>
/// <param name="StatusReason">Why; null when CloudFormation gives none.</param>
/// <param name="Changed">When it was last created, updated or deleted.</param>
public sealed record StackFacts(string Name, string Status, string? StatusReason, DateTimeOffset? Changed);
