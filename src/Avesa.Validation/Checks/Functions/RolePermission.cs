using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>
/// Whether a function's role would be permitted some actions: simulated by IAM (identity policies, boundary, service control policies), with the
/// role's own denials read beside it, since the simulator is silent about some of those, and the resource's policy, since it takes none for roles.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html</remarks>
internal static class RolePermission
{
    /// <summary>Judges the permissions of a function's role.</summary>
    /// <param name="account">The function's account, which also owns the resources.</param>
    /// <param name="function">The function.</param>
    /// <param name="permissions">Every action with the ARNs that it must be permitted on.</param>
    /// <param name="resourcePolicy">The policy of those resources; null when they have none.</param>
    /// <param name="what">For sentences: <c>read and write the table TenantServices</c>.</param>
    /// <param name="via">The service that asks on behalf of the role: <c>dynamodb.us-east-1.amazonaws.com</c>; null where the role asks itself.</param>
    public static async Task<Verdict> Judge(
        Account account,
        FunctionFacts function,
        IReadOnlyList<(IReadOnlyList<string> Actions, IReadOnlyList<string> Resources)> permissions,
        string? resourcePolicy,
        string what,
        string? via = null)
    {
        var asked = permissions.SelectMany(p => p.Actions.SelectMany(_ => p.Resources, (action, resource) => (Action: action, Resource: resource))).ToList();
        var simulating = Task.WhenAll(permissions.Select(p => account.Iam.Simulate(function.RoleArn, p.Actions, p.Resources)));
        if (await RoleDenials.Of(account, function.RoleArn, asked, via) is not { } denials)
        {
            return new Broken(
                $"The execution role of {function.Name} does not exist, so it is not permitted to {what}.",
                Proof.Read,
                [new Finding(function.Arn, $"the role {function.RoleArn}", "none", "Deploy the pipeline again, so that the function gets a role of its account.")]);
        }

        var simulated = (await simulating).SelectMany(permission => permission).ToList();
        var unanswered = asked.Except(simulated.Select(p => (p.Action, p.Resource))).ToList();
        var document = PolicyDocument.Parse(resourcePolicy);
        var answers = asked.Select(a => (a.Action, a.Resource, Answer: document.Ask(PolicyQuestion.OfRole(function.RoleArn, account.Id, a.Action, a.Resource, via)))).ToList();
        var granted = simulated.Where(permission => GrantedByResource(PolicyQuestion.OfRole(function.RoleArn, account.Id, permission.Action, permission.Resource, via), permission, document)).ToList();
        var findings = simulated.Where(permission => permission is { Allowed: false, MissingContext.Count: 0 }).Except(granted).Select(permission => Refused(function, permission))
            .Concat(answers.Where(a => a.Answer.Consent == Consent.Denies).Select(a => new Finding(
                a.Resource,
                $"no denial of {a.Action} for {function.RoleName}",
                $"the resource's policy denies it (statement \"{a.Answer.Statement!.Id}\")",
                "Correct the resource's policy.")))
            .Concat(denials.Where(denial => denial.Certain && !simulated.Exists(p => p.Action == denial.Action && p.Resource == denial.Resource && p.Decision == "explicitDeny")).Select(denial => new Finding(
                denial.Resource,
                $"no denial of {denial.Action} for {function.RoleName}",
                $"{denial.Policy} denies it (statement \"{denial.Statement.Id}\")",
                "Remove the statement, or correct its condition.")))
            .ToList();

        // A condition that is unknown may or may not apply; a finding that is certain outweighs it.
        List<string> open =
        [
            .. unanswered.Take(1).Select(question => $"IAM's simulation for {function.RoleName} gave no answer for {question.Action} on {question.Resource} ({unanswered.Count} of {asked.Count} missing)."),
            .. simulated.Where(permission => permission.MissingContext.Count > 0).Take(1).Select(permission =>
                $"Whether {function.RoleName} may {permission.Action} on {permission.Resource} hangs on {string.Join(", ", permission.MissingContext)}, which the simulation does not know: read the policies' conditions."),
            .. denials.Where(denial => !denial.Certain).Take(1).Select(denial => denial.Undecided(function.RoleName)),
            .. answers.Where(a => a.Answer is { Consent: Consent.Depends, Statement.Effect: PolicyStatement.Deny }).Take(1).Select(a =>
                $"The policy of {a.Resource} denies {a.Action} under a condition (statement \"{a.Answer.Statement!.Id}\") that cannot be decided here: read it."),
        ];
        if (findings.Count > 0)
        {
            return new Broken($"{function.RoleName}, the role of {function.Name}, is not permitted to {what}.", Proof.Simulated, findings, besides: open);
        }

        return open.Count > 0
            ? new Unproven(open[0])
            : new Held(
                $"{function.RoleName}, the role of {function.Name}, is permitted to {what} (simulated: {string.Join(", ", permissions.SelectMany(p => p.Actions).Distinct())}"
                    + $"{(granted.Count == 0 ? "" : $"; by the resource's own policy: {string.Join(", ", granted.Select(permission => permission.Action).Distinct())}")}).",
                Proof.Simulated);
    }

    // Within one account a resource's policy that names the role itself, or everyone, is enough; one that names the account leaves it to the role's policies.
    private static bool GrantedByResource(PolicyQuestion question, SimulatedPermission permission, PolicyDocument policy) =>
        permission is { Decision: "implicitDeny", StoppedBy: null, MissingContext.Count: 0 }
        && policy.Ask(question).Consent == Consent.Allows
        && policy.Statements.Any(statement => statement.Ask(question).Consent == Consent.Allows
            && statement.Principals.Any(principal => principal.Kind == "AWS" && (principal.Value == question.Caller || principal.Value == "*")));

    private static Finding Refused(FunctionFacts function, SimulatedPermission permission) => new(
        permission.Resource,
        $"{permission.Action} permitted to {function.RoleName}",
        permission.Decision + (permission.StoppedBy is null ? "" : $", stopped by the {permission.StoppedBy}"),
        permission.Decision == "explicitDeny" ? "Find the statement that denies it, in the role's policies or its boundary, and remove it." : $"Permit {permission.Action} on it in the execution role{(permission.StoppedBy is null ? "" : $" and its {permission.StoppedBy}")}.");
}
