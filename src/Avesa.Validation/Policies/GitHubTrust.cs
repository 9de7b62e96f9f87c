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

    [GeneratedRegex("^repo:[^*?/:$]+/[^*?/:$]+:.")]
    private static partial Regex OneRepository();
}
