using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>What each kind of policy says to a question, and the decision that AWS makes of it. A kind that does not apply is null.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html</remarks>
internal sealed record PolicyEvaluation
{
    public const string IdentityPolicy = "identity-based policy";
    public const string BoundaryPolicy = "permissions boundary";
    public const string SessionPolicy = "session policy";
    public const string ResourcePolicy = "resource-based policy";
    public const string TrustPolicy = "role trust policy";

    /// <summary>Null for an account's root user.</summary>
    public required PolicyFindings? Identity { get; init; }

    public required PolicyFindings? Boundary { get; init; }

    public required PolicyFindings? Session { get; init; }

    public required PolicyFindings? Resource { get; init; }

    /// <summary>Whether the principal's account owns the resource.</summary>
    public required bool SameAccount { get; init; }

    public required PolicyQuestion Question { get; init; }

    /// <summary>All policies of all kinds.</summary>
    public required IReadOnlyList<SourcedPolicy> Policies { get; init; }

    private string ResourceKind => Question.AssumesRole ? TrustPolicy : ResourcePolicy;

    /// <summary>Asks every policy.</summary>
    public static PolicyEvaluation Of(PolicyQuestion question, PrincipalPolicies? policies, SourcedPolicy? resource, Requester requester, bool sameAccount)
    {
        SourcedPolicy[]? ofResource = resource is null ? null : [resource];
        return new PolicyEvaluation
        {
            Identity = PolicyFindings.Of(policies?.Identity, question),
            Boundary = PolicyFindings.Of(policies?.Boundary, question),
            Session = PolicyFindings.Of(policies?.Session, question),
            Resource = PolicyFindings.Of(ofResource, question, requester),
            SameAccount = sameAccount,
            Question = question,
            Policies = [.. policies?.Identity ?? [], .. policies?.Boundary ?? [], .. policies?.Session ?? [], .. ofResource ?? []],
        };
    }

    /// <summary>Makes the decision.</summary>
    public AuthorizationDecision Decide()
    {
        (PolicyFindings? Findings, string Kind)[] kinds =
            [(Identity, IdentityPolicy), (Boundary, BoundaryPolicy), (Session, SessionPolicy), (Resource, ResourceKind)];
        return kinds.FirstOrDefault(kind => kind.Findings is { Denies.Count: > 0 }) is { Findings: not null } denying ? Decision(denying.Kind, explicitDeny: true)
            : Objection() is { } objecting ? Decision(objecting)
            : Decision(IdentityPolicy, allowed: true);
    }

    // The kind of policy that would have to allow and does not; null when the request passes.
    private string? Objection()
    {
        var consent = Resource?.Consent ?? PrincipalMatch.None;
        if (SameAccount && consent == PrincipalMatch.Direct)
        {
            return null;
        }

        return this switch
        {
            { SameAccount: true, Resource: not null, Question.NeedsConsent: true } when consent == PrincipalMatch.None => ResourceKind,
            { Identity.Allowed: false } when !SameAccount || consent != PrincipalMatch.Role => IdentityPolicy,
            { Boundary.Allowed: false } => BoundaryPolicy,
            { Session.Allowed: false } => SessionPolicy,
            { SameAccount: false } when consent == PrincipalMatch.None => ResourceKind,
            _ => null,
        };
    }

    private IEnumerable<string> MissingKeys() => Policies
        .SelectMany(policy => policy.Document.Statements)
        .SelectMany(statement => statement.Keys)
        .Where(key => Question.Context.Find(key) is null)
        .Distinct()
        .Order(StringComparer.Ordinal);

    // A denial hides the allows of its own side, identity or resource, but not those of the other.
    private AuthorizationDecision Decision(string by, bool explicitDeny = false, bool allowed = false)
    {
        IReadOnlyList<MatchedStatement> ofIdentity = [.. Identity?.Denies ?? [], .. Boundary?.Denies ?? [], .. Session?.Denies ?? []];
        IReadOnlyList<MatchedStatement> ofResource = Resource?.Denies ?? [];
        return new AuthorizationDecision(allowed, explicitDeny, by)
        {
            MatchedStatements = allowed || explicitDeny
                ? [.. ofIdentity.Count > 0 ? ofIdentity : Identity?.Allows ?? [], .. ofResource.Count > 0 ? ofResource : Resource?.Allows ?? []]
                : [],
            MissingContextValues = allowed || explicitDeny ? [] : [.. MissingKeys()],
            AllowedByPermissionsBoundary = Boundary?.Allowed,
        };
    }
}
