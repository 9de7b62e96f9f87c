using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>What each kind of policy says to a request, and the decision that AWS makes of it. A kind that does not apply is null.</summary>
internal sealed record PolicyEvaluation
{
    public const string IdentityPolicy = "identity-based policy";
    public const string BoundaryPolicy = "permissions boundary";
    public const string SessionPolicy = "session policy";
    public const string ResourcePolicy = "resource-based policy";
    public const string TrustPolicy = "role trust policy";

    /// <summary>Null for an account's root user.</summary>
    public PolicyFindings? Identity { get; init; }

    public PolicyFindings? Boundary { get; init; }

    public PolicyFindings? Session { get; init; }

    public PolicyFindings? Resource { get; init; }

    /// <summary>Whether the principal's account owns the resource.</summary>
    public required bool SameAccount { get; init; }

    /// <summary>Whether the resource itself must admit even its own account: KMS keys by key policy, roles by trust policy.</summary>
    public required bool NeedsConsent { get; init; }

    /// <summary>The resource policy's name in error messages.</summary>
    public string ResourceKind { get; init; } = ResourcePolicy;

    public required RequestContext Context { get; init; }

    /// <summary>Asks every policy.</summary>
    public static PolicyEvaluation Of(AuthorizationRequest request, PrincipalPolicies? policies, RequestContext context)
    {
        var assumesRole = request.Action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase);
        return new PolicyEvaluation
        {
            Identity = Ask(policies?.Identity),
            Boundary = Ask(policies?.Boundary),
            Session = Ask(policies?.Session),
            Resource = request.ResourcePolicy is { } json
                ? Ask([new SourcedPolicy("ResourcePolicy", SourcedPolicy.Resource, PolicyDocument.Parse(json))], Requester.Of(request.Principal))
                : null,
            SameAccount = request.Principal.Account == request.Owner,
            NeedsConsent = assumesRole || (request.Action.StartsWith("kms:", StringComparison.OrdinalIgnoreCase) && request.ResourcePolicy is not null),
            ResourceKind = assumesRole ? TrustPolicy : ResourcePolicy,
            Context = context,
        };

        PolicyFindings? Ask(IReadOnlyList<SourcedPolicy>? kind, Requester? requester = null) =>
            kind is null ? null : PolicyFindings.Of(kind, request.Action, request.Resource, context, requester);
    }

    /// <summary>Makes the decision.</summary>
    public AuthorizationDecision Decide()
    {
        (PolicyFindings? Findings, string Kind)[] kinds =
            [(Identity, IdentityPolicy), (Boundary, BoundaryPolicy), (Session, SessionPolicy), (Resource, ResourceKind)];
        if (kinds.FirstOrDefault(kind => kind.Findings is { Denies.Count: > 0 }) is { Findings: not null } denying)
        {
            // A denial is the only entry of the matched statements, whatever allows beside it.
            return Decision(denying.Kind, explicitDeny: true, kinds.SelectMany(kind => kind.Findings?.Denies ?? []));
        }

        return Objection() is { } by
            ? Decision(by, explicitDeny: false, [])
            : Decision(IdentityPolicy, explicitDeny: false, kinds.Where(kind => kind.Kind is IdentityPolicy || kind.Kind == ResourceKind).SelectMany(kind => kind.Findings?.Allows ?? []), allowed: true);
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
            { SameAccount: true, NeedsConsent: true } when consent == PrincipalMatch.None => ResourceKind,
            { Identity.Allowed: false } when !SameAccount || consent != PrincipalMatch.Role => IdentityPolicy,
            { Boundary.Allowed: false } => BoundaryPolicy,
            { Session.Allowed: false } => SessionPolicy,
            { SameAccount: false } when consent == PrincipalMatch.None => ResourceKind,
            _ => null,
        };
    }

    private AuthorizationDecision Decision(string by, bool explicitDeny, IEnumerable<MatchedStatement> matched, bool allowed = false) => new(allowed, explicitDeny, by)
    {
        MatchedStatements = [.. matched],
        MissingContextValues = [.. Context.Missing.Order(StringComparer.Ordinal)],
        AllowedByPermissionsBoundary = Boundary?.Allowed,
    };
}
