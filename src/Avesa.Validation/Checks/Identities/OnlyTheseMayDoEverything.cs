using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>No policy of a user, group or role permits every action on every resource, besides those of the administrators that are listed.</summary>
/// <param name="Except">The administrators: <c>group/Administrators</c>, <c>role/deploy</c>, <c>user/ada</c>.</param>
public sealed record OnlyTheseMayDoEverything(IReadOnlyList<string> Except) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var identities = await account.Identities.All();
        return Verdict.Judge(
            Proof.Read,
            [.. identities.Where(identity => !Except.Contains(identity.Title)).SelectMany(identity => Administrators.PoliciesOf(identity).SelectMany(policy => Found(identity, policy)))],
            $"None of the {identities.Count} users, groups and roles of {account.Id} may do everything, besides {string.Join(", ", Except)}.",
            $"Somebody may do everything in {account.Id} who is not among its administrators.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(OnlyTheseMayDoEverything)} {{ {string.Join(", ", Except)} }}";

    private static IEnumerable<Finding> Found(IdentityFacts identity, IdentityPolicy policy) => policy.Document.Statements.Where(Grants.Everything).Select(statement => new Finding(
        identity.Arn,
        "no policy that permits every action on every resource",
        $"{policy.Name} does, in statement \"{statement.Id}\"",
        "Grant what it needs instead, or name it among the administrators in the feature."));
}
