namespace Avesa.Validation.Checks.Isolation;

/// <summary>The identity that tries what it should be refused: the source's caller, and what its own policies permit it.</summary>
internal static class Prober
{
    /// <summary>Why the identity's own policies do not permit it; null when they do (simulated).</summary>
    public static async Task<string?> WhyNot(SourceAccount source, string action, string resource)
    {
        var caller = await source.Connection.Identify();
        if (await PrincipalOf(source, caller.Arn) is not { } principal)
        {
            return $"{caller.Arn} is neither a user nor the session of a role, so its policies cannot be simulated: use a profile of a user or a role.";
        }

        var simulated = await source.Iam.Simulate(principal, [action], [resource]);
        return simulated switch
        {
            [] => $"IAM's simulation for {principal} gave no answer for {action} on {resource}.",
            [{ MissingContext.Count: > 0 } open, ..] => $"whether {principal} may {action} on {resource} hangs on {string.Join(", ", open.MissingContext)}, which the simulation does not know.",
            [{ Allowed: false } refused, ..] => $"the own policies of {principal} do not permit {action} on {resource} ({refused.Decision}): grant it for the probe.",
            _ => null,
        };
    }

    // A session's ARN has the role's name without its path, which only IAM knows.
    private static async Task<string?> PrincipalOf(SourceAccount source, string arn) => arn.Split(':', 6) switch
    {
        [_, _, "iam", _, _, var user] when user.StartsWith("user/", StringComparison.Ordinal) => arn,
        [_, _, "sts", _, _, var session] when session.Split('/') is ["assumed-role", var role, _] => (await source.Iam.Role(role))?.Arn,
        _ => null,
    };
}
