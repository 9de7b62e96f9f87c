using Avesa.Validation.Emulator.Authorization.Conditions;
using Avesa.Validation.Emulator.Authorization.Evaluation;

namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>One statement of a policy. Whether it applies is asked element by element; a statement applies when all of them do.</summary>
internal sealed record Statement
{
    public required string? Sid { get; init; }

    /// <summary>Deny, rather than Allow.</summary>
    public required bool Denies { get; init; }

    /// <summary>Who the statement speaks of; null in identity policies, where it is the identity that carries the policy.</summary>
    public required PrincipalElement? Principal { get; init; }

    public required IReadOnlyList<Wildcard> Actions { get; init; }

    /// <summary>NotAction, rather than Action.</summary>
    public required bool ActionsInverted { get; init; }

    /// <summary>Empty in role trust policies, which have no resource but the role.</summary>
    public required IReadOnlyList<PolicyText> Resources { get; init; }

    /// <summary>NotResource, rather than Resource.</summary>
    public required bool ResourcesInverted { get; init; }

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required SourcePosition Start { get; init; }

    public required SourcePosition End { get; init; }

    /// <summary>Whether the statement applies, whoever asks.</summary>
    public bool Covers(PolicyQuestion question) =>
        CoversAction(question.Action) && CoversResource(question.Resource, question.Context) && Conditions.All(condition => condition.Holds(question.Context));

    /// <summary>Every condition key that the statement asks for, in conditions and in variables.</summary>
    public IEnumerable<string> Keys => [
        .. Resources.SelectMany(resource => resource.Keys),
        .. Conditions.SelectMany(condition => condition.Values.SelectMany(value => value.Keys).Prepend(condition.Key)),
    ];

    // Actions know no case; ARNs do.
    private bool CoversAction(string action) => Actions.Any(pattern => pattern.Matches(action, ignoreCase: true)) != ActionsInverted;

    private bool CoversResource(string resource, RequestContext context) =>
        Resources.Count == 0 || Resources.Any(text => text.Pattern(context)?.Matches(resource) ?? false) != ResourcesInverted;
}
