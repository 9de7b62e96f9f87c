namespace Avesa.Validation.Inventory;

/// <summary>A role.</summary>
/// <param name="Name">The name without the path.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="TrustPolicy">Who may assume it: JSON text, already unescaped.</param>
/// <param name="LongestSession">How long whoever assumes it may stay it at most: one to twelve hours.</param>
public sealed record RoleFacts(string Name, string Arn, string TrustPolicy, TimeSpan LongestSession);

/// <summary>A policy that decides what a role may do, its boundary among them.</summary>
/// <param name="Name">For sentences: <c>the inline policy own</c>, <c>the policy arn:…</c>, <c>the permissions boundary arn:…</c>.</param>
/// <param name="Document">JSON text, already unescaped.</param>
public sealed record RolePolicyFacts(string Name, string Document);

/// <summary>A policy attached to a role.</summary>
public sealed record AttachedPolicyFacts(string Name, string Arn);

/// <summary>What the policy simulator says of one action on one resource.</summary>
/// <param name="Action">For example <c>dynamodb:GetItem</c>.</param>
/// <param name="Resource">The ARN.</param>
/// <param name="Decision"><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>.</param>
/// <param name="StoppedBy">What stands in the way beside the identity policies, such as a boundary; null when nothing does.</param>
/// <param name="MissingContext">Condition keys that a policy asks for and that the simulation did not have: then nothing is proven.</param>
public sealed record SimulatedPermission(string Action, string Resource, string Decision, string? StoppedBy, IReadOnlyList<string> MissingContext)
{
    /// <summary>Whether the simulator permits it.</summary>
    public bool Allowed => Decision == "allowed";
}
