using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Authorization;

/// <summary>A question to the policy engine: may this principal do this action on this resource?</summary>
/// <param name="Principal">Who asks.</param>
/// <param name="Action">For example <c>s3:GetObject</c>.</param>
/// <param name="Resource">The ARN, or <c>*</c>.</param>
/// <param name="Owner">The account that owns the resource.</param>
/// <param name="ResourcePolicy">The resource's policy; null when it has none.</param>
/// <param name="Context">Condition keys of this request beside the global ones (aws:PrincipalArn, aws:CurrentTime, …); null for none.</param>
/// <param name="Now">The time of the question.</param>
public sealed record AuthorizationRequest(
    Principal Principal,
    string Action,
    string Resource,
    Account Owner,
    string? ResourcePolicy,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Context,
    DateTimeOffset Now);

/// <summary>The engine's answer, with what the policy simulator tells of it.</summary>
/// <param name="Allowed">Whether the call passes.</param>
/// <param name="ExplicitDeny">Whether a Deny statement matched, as opposed to nothing having allowed.</param>
/// <param name="By">The kind of policy that decided, in AWS's words for error messages: <c>identity-based policy</c>, <c>resource-based policy</c>, <c>permissions boundary</c>, <c>session policy</c>, <c>role trust policy</c>.</param>
public sealed record AuthorizationDecision(bool Allowed, bool ExplicitDeny, string By)
{
    /// <summary><c>allowed</c>, <c>explicitDeny</c> or <c>implicitDeny</c>.</summary>
    public string EvalDecision => Allowed ? "allowed" : ExplicitDeny ? "explicitDeny" : "implicitDeny";

    /// <summary>The statements that determined the decision; none after an implicit deny. An explicit deny hides the allows of its own side.</summary>
    public IReadOnlyList<MatchedStatement> MatchedStatements { get; init; } = [];

    /// <summary>
    /// Only after an implicit deny: the condition keys that any of the policies asks for, relevant or not, and the request does not have. So an
    /// empty list does not prove that nothing was missing: an allow says nothing of a conditional deny beside it.
    /// </summary>
    public IReadOnlyList<string> MissingContextValues { get; init; } = [];

    /// <summary>Whether the permissions boundary lets the request pass; null when there is no boundary.</summary>
    public bool? AllowedByPermissionsBoundary { get; init; }
}
