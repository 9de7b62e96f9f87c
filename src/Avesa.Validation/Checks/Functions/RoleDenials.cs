using Avesa.Validation.Policies;

namespace Avesa.Validation.Checks.Functions;

/// <summary>A statement of a role's own policies, or of its boundary, that denies or may deny it an action.</summary>
/// <param name="Action">For example <c>dynamodb:GetItem</c>.</param>
/// <param name="Resource">The ARN.</param>
/// <param name="Policy">For sentences: <c>the inline policy own</c>.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Certain">Whether its conditions are known to hold; otherwise they cannot be decided here.</param>
internal sealed record RoleDenial(string Action, string Resource, string Policy, PolicyStatement Statement, bool Certain);

/// <summary>
/// What of a role's own policies the simulator passes over in silence: it names the context keys that it lacks only beside an implicit denial, so
/// an "allowed" may stand beside a denial whose condition it could not decide.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html</remarks>
internal static class RoleDenials
{
    /// <summary>The denials that concern one of the actions on its resource; null when the role does not exist.</summary>
    public static async Task<IReadOnlyList<RoleDenial>?> Of(Account account, string roleArn, IReadOnlyList<(string Action, string Resource)> asked, string? via = null)
    {
        var name = roleArn[(roleArn.LastIndexOf('/') + 1)..];
        if (await account.Iam.Role(name) is not { } role || role.Arn != roleArn || await account.Iam.Policies(name) is not { } policies)
        {
            return null;
        }

        return
        [
            .. from policy in policies
               from statement in PolicyDocument.Parse(policy.Document).Statements
               where statement.Effect == PolicyStatement.Deny
               from permission in asked
               let consent = statement.AskOfIdentity(PolicyQuestion.OfRole(roleArn, account.Id, permission.Action, permission.Resource, via)).Consent
               where consent is Consent.Denies or Consent.Depends
               select new RoleDenial(permission.Action, permission.Resource, policy.Name, statement, consent == Consent.Denies),
        ];
    }

    /// <summary>Why nothing is proven of the role's permission.</summary>
    public static string Undecided(this RoleDenial denial, string role) =>
        $"Whether {role} may {denial.Action} on {denial.Resource} hangs on a denial in {denial.Policy} (statement \"{denial.Statement.Id}\""
        + $"{(denial.Statement.Conditions.Count == 0 ? "" : $", on {string.Join(", ", denial.Statement.Conditions.Select(condition => condition.Key).Distinct())}")}), "
        + "which cannot be decided here: read it.";
}
