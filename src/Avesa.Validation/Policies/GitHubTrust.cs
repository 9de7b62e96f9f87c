using System.Text.RegularExpressions;

namespace Avesa.Validation.Policies;

/// <summary>GitHub's identity provider vouches for every repository in the world; only a condition on the token's subject picks one's own.</summary>
/// <remarks>https://docs.github.com/en/actions/reference/security/oidc</remarks>
public static partial class GitHubTrust
{
    private const string Provider = "token.actions.githubusercontent.com";

    /// <summary>Whether the principal is GitHub's identity provider.</summary>
    public static bool IsGitHub(PolicyPrincipal principal) => principal.Kind == "Federated" && principal.Value.EndsWith($":oidc-provider/{Provider}", StringComparison.Ordinal);

    /// <summary>Whether the statement admits only workflows of named repositories: every value of a condition on <c>sub</c> names one, without a wildcard.</summary>
    public static bool PinsRepository(PolicyStatement statement) => statement.Conditions.Any(condition =>
        condition.Operator is "StringEquals" or "StringLike" or "StringEqualsIgnoreCase" or "ForAnyValue:StringEquals" or "ForAnyValue:StringLike"
        && condition.Key.Equals($"{Provider}:sub", StringComparison.OrdinalIgnoreCase)
        && condition.Values.Count > 0
        && condition.Values.All(value => OneRepository().IsMatch(value)));

    /// <summary>
    /// Whether the statement admits only tokens of exactly this subject, made for AWS: conditions on <c>sub</c> and <c>aud</c> that every caller has to
    /// meet, each with the one value and no wildcard.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="subject">For example <c>repo:OWNER/REPOSITORY:environment:production</c>.</param>
    public static bool PinsSubject(PolicyStatement statement, string subject) =>
        Pins(statement, "sub", subject) && Pins(statement, "aud", "sts.amazonaws.com");

    private static bool Pins(PolicyStatement statement, string claim, string value) => statement.Conditions.Any(condition =>
        condition.Operator is "StringEquals" or "StringLike"
        && condition.Key.Equals($"{Provider}:{claim}", StringComparison.OrdinalIgnoreCase)
        && condition.Values is [var only] && only == value);

    [GeneratedRegex("^repo:[^*?/:$]+/[^*?/:$]+:.")]
    private static partial Regex OneRepository();
}
