namespace Avesa.Validation.Policies;

/// <summary>Asks a resource's policy, or a role's trust, whom it admits beside the account itself.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html</remarks>
public static class OutsideAdmissions
{
    /// <summary>Every outside principal of every statement, the certain and the undecided; none when the document admits nobody else.</summary>
    public static IReadOnlyList<Admission> AdmissionsBeyond(this PolicyDocument document, Insiders insiders) =>
    [
        .. document.Statements.Where(statement => statement.Effect == PolicyStatement.Allow)
            .SelectMany(statement => Of(statement, insiders))
            .SelectMany(admission => document.Narrow(admission, insiders.AccountId)),
    ];

    private static IEnumerable<Admission> Of(PolicyStatement statement, Insiders insiders)
    {
        foreach (var principal in statement.Principals)
        {
            var pin = AccountPins.Of(statement.Conditions, insiders.AccountId, principal.Kind == "Service");
            if (pin == AccountPin.Own)
            {
                continue;
            }

            var certain = insiders.Of(principal) switch
            {
                Standing.Inside => (bool?)null,
                Standing.Outside => true,
                Standing.Anybody => pin == AccountPin.Open,
                _ => false,
            };
            if (certain is { } known)
            {
                yield return new Admission(statement, principal, known);
            }
        }

        // An Allow for all but some lets in everyone else, anonymous callers among them.
        if (statement.NotPrincipals.Count > 0 && AccountPins.Of(statement.Conditions, insiders.AccountId, ofService: false) is not AccountPin.Own and var open)
        {
            yield return new Admission(statement, null, open == AccountPin.Open);
        }
    }

    // A denial outweighs every Allow, so one that hits all others takes the admission back.
    private static IEnumerable<Admission> Narrow(this PolicyDocument document, Admission admission, string account)
    {
        var denials = document.Statements.Where(statement => statement.Effect == PolicyStatement.Deny && CoversAll(statement, admission.Statement)).ToList();
        var takenBack = denials.Exists(denial => Hits(denial, admission) && denial.Conditions.All(condition => AccountPins.HitsAllOthers(condition, account)));
        var perhaps = denials.Exists(denial => denial.NotPrincipals.Count > 0 || denial.Conditions.Any(AccountPins.MayHitAllOthers));
        return takenBack ? [] : perhaps ? [admission with { Certain = false }] : [admission];
    }

    private static bool Hits(PolicyStatement denial, Admission admission) =>
        denial.Principals.Any(principal => principal is { Kind: "AWS", Value: "*" } || principal == admission.Principal);

    private static bool CoversAll(PolicyStatement denial, PolicyStatement allowed) =>
        CoversAll(denial.Actions, allowed.Actions, allowed.NotActions, ignoreCase: true)
        && ((denial.Resources.Count == 0 && denial.NotResources.Count == 0) || CoversAll(denial.Resources, allowed.Resources, allowed.NotResources, ignoreCase: false));

    private static bool CoversAll(IReadOnlyList<string> denied, IReadOnlyList<string> allowed, IReadOnlyList<string> allowedNot, bool ignoreCase) =>
        allowedNot.Count > 0 || allowed.Count == 0
            ? denied.Contains("*")
            : allowed.All(narrow => denied.Any(wide => Wildcard.Covers(wide, narrow, ignoreCase)));
}
