using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>
/// Nobody outside of the account may assume one of its roles, except as listed. Service-linked roles are AWS's own and left out. Federated
/// principals are outside too, and GitHub's needs a condition that pins the repository even where it is listed.
/// </summary>
/// <param name="Except">The trusts that the plan wants.</param>
public sealed record RolesAdmitNobodyElse(IReadOnlyList<ListedTrust> Except) : ICheck
{
    private const string ServiceLinked = ":role/aws-service-role/";

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var roles = (await account.Iam.Roles()).Where(role => !role.Arn.Contains(ServiceLinked, StringComparison.Ordinal)).ToList();
        if (roles.Count == 0)
        {
            return new Unproven($"The {account.Side} account lists no role of its own, although its functions run as one.");
        }

        return Doors.Judge(
            account,
            $"the trust policies of {Counted.Of(roles.Count, "role", "roles")}, {Counted.Of(Except.Count, "listed trust", "listed trusts")} aside,",
            roles.SelectMany(role => new Door(role.Arn, role.TrustPolicy).AdmissionsBeyond(new Insiders(account.Id, ServicesActForAccount: true)).Where(pair => !IsListed(role, pair.Admission))),
            [.. roles.SelectMany(OpenToGitHub)]);
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(RolesAdmitNobodyElse)} {{ except {string.Join(", ", Except.Select(trust => $"{trust.Role} for {trust.Principal}"))} }}";

    private bool IsListed(RoleFacts role, Admission admission) => admission.Principal is { } principal && Except.Any(trust => trust.Covers(role.Name, principal));

    // Where it is not listed it is found as an outside principal already.
    private IEnumerable<Finding> OpenToGitHub(RoleFacts role) => PolicyDocument.Parse(role.TrustPolicy).Statements
        .Where(statement => statement.Effect == PolicyStatement.Allow && !GitHubTrust.PinsRepository(statement))
        .SelectMany(statement => statement.Principals.Where(principal => GitHubTrust.IsGitHub(principal) && Except.Any(trust => trust.Covers(role.Name, principal)))
            .Select(principal => new Finding(
                role.Arn,
                "a condition on token.actions.githubusercontent.com:sub that names the repository",
                $"statement \"{statement.Id}\" admits workflows of other repositories through {principal.Value}",
                "Add StringEquals token.actions.githubusercontent.com:sub = repo:OWNER/REPOSITORY:environment:production to the trust policy.")));
}
