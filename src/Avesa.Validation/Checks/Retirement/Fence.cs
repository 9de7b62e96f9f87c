using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>
/// Whether a resource's own policy refuses everybody of its account but those who are listed. A denial there outweighs whatever identity policies
/// allow, administrators' too, so it is asked about a caller whom nobody has named; and whom the denials leave out has to be listed.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html</remarks>
internal static class Fence
{
    private const string Stranger = "avesa-validation-nobody";
    private static readonly string[] ButFor = ["StringNotEquals", "StringNotLike", "ArnNotEquals", "ArnNotLike"];

    /// <summary>What is wrong with the fence around a resource; nothing when it is closed.</summary>
    /// <param name="account">The account that owns the resource.</param>
    /// <param name="subject">For findings.</param>
    /// <param name="resource">The ARN that is asked about.</param>
    /// <param name="policy">JSON text; null when there is none.</param>
    /// <param name="actions">What must be refused.</param>
    /// <param name="except">ARNs of those who may come in.</param>
    public static IEnumerable<Finding> Gaps(Account account, string subject, string resource, string? policy, IReadOnlyList<string> actions, IReadOnlyList<string> except)
    {
        var document = PolicyDocument.Parse(policy);
        var stranger = $"arn:aws:iam::{account.Id}:role/{Stranger}";
        var open = actions.Where(action => document.Ask(PolicyQuestion.OfRole(stranger, account.Id, action, resource)).Consent != Consent.Denies).ToList();
        if (open.Count > 0)
        {
            yield return new Finding(
                subject,
                $"a policy that denies {string.Join(", ", actions)} to everybody but {string.Join(", ", except)}",
                policy is null ? "no policy" : $"one that leaves {string.Join(", ", open)} open",
                "Add a Deny for Principal * with StringNotEquals aws:PrincipalArn of those who still have to come in, until the copy is destroyed.");
        }

        foreach (var left in LeftOut(document, actions).Except(except, StringComparer.Ordinal))
        {
            yield return new Finding(subject, $"nobody left out of the denial but {string.Join(", ", except)}", left, "Remove the principal from the denial's condition, or list it in the feature with a reason.");
        }
    }

    private static IEnumerable<string> LeftOut(PolicyDocument document, IReadOnlyList<string> actions) => document.Statements
        .Where(statement => statement.Effect == PolicyStatement.Deny && actions.Any(statement.CoversAction))
        .SelectMany(statement => statement.NotPrincipals.Select(principal => principal.Value)
            .Concat(statement.Conditions.Where(condition => ButFor.Contains(condition.Operator) && condition.Key.Equals("aws:PrincipalArn", StringComparison.OrdinalIgnoreCase)).SelectMany(condition => condition.Values)))
        .Distinct(StringComparer.Ordinal);
}
