using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>No user, group or role may read the values of all secrets of the region, besides those that are listed: administrators, and whoever compares the secrets.</summary>
/// <param name="Except">Who may: <c>group/Administrators</c>, <c>role/deploy</c>, <c>user/ada</c>.</param>
public sealed record OnlyTheseMayReadEverySecret(IReadOnlyList<string> Except) : ICheck
{
    private const string Action = "secretsmanager:GetSecretValue";

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var (identities, secrets) = (await account.Identities.All(), account.ArnOf("secretsmanager", "secret:*"));
        return Verdict.Judge(
            Proof.Read,
            [.. identities.Where(identity => !Except.Contains(identity.Title) && !IsHeldBack(identity, secrets)).SelectMany(identity => Found(identity, secrets))],
            $"None of the {identities.Count} users, groups and roles of {account.Id} may read every secret, besides {string.Join(", ", Except)}.",
            $"Somebody may read every secret of {account.Id} who is not listed.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(OnlyTheseMayReadEverySecret)} {{ {string.Join(", ", Except)} }}";

    private static bool IsHeldBack(IdentityFacts identity, string secrets) =>
        (identity.Boundary is { } boundary && !boundary.Document.Statements.Any(statement => Grants.OnAll(statement, Action, secrets)))
        || identity.Policies.Append(identity.Boundary).OfType<IdentityPolicy>().SelectMany(policy => policy.Document.Statements).Any(statement => Grants.RefusesAll(statement, Action, secrets));

    private static IEnumerable<Finding> Found(IdentityFacts identity, string secrets) => identity.Policies.SelectMany(policy => policy.Document.Statements
        .Where(statement => Grants.OnAll(statement, Action, secrets))
        .Select(statement => new Finding(
            identity.Arn,
            $"{Action} on the secrets that it needs",
            $"{policy.Name} permits it on all, in statement \"{statement.Id}\"",
            "Name the secrets in the statement's resource, for example secret:tenant/*.")));
}
