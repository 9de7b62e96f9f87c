using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>
/// No user, group or role may make itself an administrator, besides those that are listed: none has, on every role, user, group or policy, an action of
/// <see cref="Escalation.Actions"/>, nor passes every role to something that it starts.
/// </summary>
/// <param name="Except">Who may: <c>group/Administrators</c>, <c>role/deploy</c>, <c>user/ada</c>.</param>
public sealed record OnlyTheseMayBecomeAdministrators(IReadOnlyList<string> Except) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var identities = await account.Identities.All();
        return Verdict.Judge(
            Proof.Read,
            [.. identities.Where(identity => !Except.Contains(identity.Title)).SelectMany(identity => Granted(account, identity).Concat(Passed(account, identity)))],
            $"None of the {identities.Count} users, groups and roles of {account.Id} may make itself an administrator, besides {string.Join(", ", Except)}: none has on all of a kind "
            + $"{string.Join(", ", Escalation.Actions.Select(escalation => escalation.Action))}, nor {Escalation.Pass} of all roles with {string.Join(", ", Escalation.Starts.Select(start => start.Action))}.",
            $"Somebody may become an administrator of {account.Id} who is not listed.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(OnlyTheseMayBecomeAdministrators)} {{ {string.Join(", ", Except)} }}";

    private static IEnumerable<Finding> Granted(Account account, IdentityFacts identity) =>
        from policy in identity.Policies
        from statement in policy.Document.Statements
        let actions = Escalation.Actions.Where(one => May(identity, statement, one.Action, Escalation.All(account.Id, one.Kind))).Select(one => one.Action).ToList()
        where actions.Count > 0
        select Found(identity, policy, statement, string.Join(", ", actions));

    private static IEnumerable<Finding> Passed(Account account, IdentityFacts identity)
    {
        var starts = Escalation.Starts
            .Where(start => identity.Policies.SelectMany(policy => policy.Document.Statements).Any(statement => May(identity, statement, start.Action, account.ArnOf(start.Service, $"{start.Kind}*"))))
            .Select(start => start.Action).ToList();
        return from policy in starts.Count == 0 ? [] : identity.Policies
               from statement in policy.Document.Statements
               where May(identity, statement, Escalation.Pass, Escalation.All(account.Id, "role"))
               select Found(identity, policy, statement, $"{Escalation.Pass}, with {string.Join(", ", starts)}");
    }

    // Who is an administrator already is another sentence's finding.
    private static bool May(IdentityFacts identity, PolicyStatement statement, string action, string resources) =>
        Grants.OnAll(statement, action, resources) && !Grants.Everything(statement) && !Escalation.IsBounded(statement) && !IsHeldBack(identity, action, resources);

    private static bool IsHeldBack(IdentityFacts identity, string action, string resources) =>
        (identity.Boundary is { } boundary && !boundary.Document.Statements.Any(statement => Grants.OnAll(statement, action, resources)))
        || identity.Policies.Append(identity.Boundary).OfType<IdentityPolicy>().SelectMany(policy => policy.Document.Statements).Any(statement => Grants.RefusesAll(statement, action, resources));

    private static Finding Found(IdentityFacts identity, IdentityPolicy policy, PolicyStatement statement, string actions) => new(
        identity.Arn,
        "no way to make itself an administrator",
        $"{policy.Name} permits {actions} on all, in statement \"{statement.Id}\"",
        "Name the roles, users or policies in the statement's resource, demand a permissions boundary, or name it among the administrators in the feature.");
}
