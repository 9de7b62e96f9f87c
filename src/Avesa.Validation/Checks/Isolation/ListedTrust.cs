using Avesa.Validation.Policies;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>A trust in an outside principal that the plan wants. One that is not there any more is fine.</summary>
/// <param name="Role">The role's name.</param>
/// <param name="Principal">The principal exactly; an account by its root.</param>
public sealed record ListedTrust(string Role, string Principal)
{
    /// <summary>Whether this is the trust that the plan wants. IAM takes an account's id for its root.</summary>
    public bool Covers(string role, PolicyPrincipal principal) =>
        role == Role && (principal.Value == Principal || $"arn:aws:iam::{principal.Value}:root" == Principal);
}
