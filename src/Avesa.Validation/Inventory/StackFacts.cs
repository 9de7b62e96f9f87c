namespace Avesa.Validation.Inventory;

/// <summary>A CloudFormation stack.</summary>
/// <param name="Name">The name.</param>
/// <param name="Status">For example CREATE_COMPLETE or UPDATE_ROLLBACK_COMPLETE.</param>
/// <param name="StatusReason">Why; null when CloudFormation gives none.</param>
/// <param name="Changed">When it was last created, updated or deleted.</param>
/// <param name="Drift">IN_SYNC, DRIFTED, UNKNOWN or NOT_CHECKED; null where it was not told, which is not IN_SYNC either.</param>
/// <param name="DriftChecked">When drift was last looked for; null when never.</param>
public sealed record StackFacts(string Name, string Status, string? StatusReason, DateTimeOffset? Changed, string? Drift, DateTimeOffset? DriftChecked);

/// <summary>A resource of a stack.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="PhysicalId">Its name or ARN; empty where the stack has made none.</param>
/// <param name="Type">For example <c>AWS::Lambda::Function</c>.</param>
public sealed record StackResourceFacts(string LogicalId, string PhysicalId, string Type);
