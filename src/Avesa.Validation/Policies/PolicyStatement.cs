namespace Avesa.Validation.Policies;

/// <summary>Whom a statement is about.</summary>
/// <param name="Kind">AWS, Service, Federated or CanonicalUser.</param>
/// <param name="Value">An ARN, an account id, a service, or <c>*</c>.</param>
public sealed record PolicyPrincipal(string Kind, string Value)
{
    /// <summary>The account that the principal belongs to; null for services, providers of AWS, and <c>*</c>.</summary>
    public string? AccountId => Value.Split(':') is ["arn", _, _, _, { Length: 12 } account, ..] ? account
        : Value.Length == 12 && Value.All(char.IsAsciiDigit) ? Value
        : null;

    /// <summary>Whether it stands for the caller: by its ARN, its account, or everyone.</summary>
    /// <param name="callerArn">The role's or user's ARN.</param>
    /// <param name="callerAccount">Its account.</param>
    public bool Covers(string callerArn, string callerAccount) => Kind == "AWS"
        && (Value == "*" || Value == callerArn || Value == callerAccount || Value == $"arn:aws:iam::{callerAccount}:root");
}

/// <summary>One statement of a policy.</summary>
/// <param name="Id">Its Sid, or its position.</param>
/// <param name="Effect"><see cref="Allow"/> or <see cref="Deny"/>.</param>
/// <param name="Principals">Whom it is about; empty in identity policies.</param>
/// <param name="NotPrincipals">Everyone but these.</param>
/// <param name="Actions">Patterns of actions.</param>
/// <param name="NotActions">All actions but these.</param>
/// <param name="Resources">Patterns of ARNs; empty where the policy belongs to the resource and leaves them out.</param>
/// <param name="NotResources">All resources but these.</param>
/// <param name="Conditions">What must hold besides, all of it.</param>
public sealed record PolicyStatement(
    string Id,
    string Effect,
    IReadOnlyList<PolicyPrincipal> Principals,
    IReadOnlyList<PolicyPrincipal> NotPrincipals,
    IReadOnlyList<string> Actions,
    IReadOnlyList<string> NotActions,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> NotResources,
    IReadOnlyList<PolicyCondition> Conditions)
{
    /// <summary>The effect that permits.</summary>
    public const string Allow = nameof(Allow);

    /// <summary>The effect that refuses.</summary>
    public const string Deny = nameof(Deny);

    /// <summary>Whether the statement is about this action, whoever asks.</summary>
    public bool CoversAction(string action) => Actions.Any(pattern => Wildcard.Matches(pattern, action, ignoreCase: true))
        || (NotActions.Count > 0 && !NotActions.Any(pattern => Wildcard.Matches(pattern, action, ignoreCase: true)));

    /// <summary>Whether the statement is about this resource; null when that hangs on a policy variable, such as <c>${aws:PrincipalTag/team}</c>.</summary>
    public bool? CoversResource(string resource) =>
        Resources.Count == 0 && NotResources.Count == 0 ? true
        : Resources.Count > 0 ? Wildcard.MatchesAny(Resources, resource)
        : !Wildcard.MatchesAny(NotResources, resource);

    /// <summary>What the statement says to a question.</summary>
    internal PolicyAnswer Ask(PolicyQuestion question) => CoversPrincipal(question) ? AskOfIdentity(question) : PolicyAnswer.Silent;

    /// <summary>What the statement says to a question when it stands in a policy of the caller's own, which names nobody.</summary>
    internal PolicyAnswer AskOfIdentity(PolicyQuestion question)
    {
        var covers = CoversResource(question.Resource);
        if (covers == false || !CoversAction(question.Action))
        {
            return PolicyAnswer.Silent;
        }

        var met = Conditions.Select(condition => condition.Holds(question.Context)).ToList();
        return met.Contains(false) ? PolicyAnswer.Silent
            : covers is null || met.Contains(null) ? new PolicyAnswer(Consent.Depends, this)
            : new PolicyAnswer(Effect == Allow ? Consent.Allows : Consent.Denies, this);
    }

    private bool CoversPrincipal(PolicyQuestion question) => Principals.Any(question.IsAskedBy)
        || (NotPrincipals.Count > 0 && !NotPrincipals.Any(question.IsAskedBy));
}
