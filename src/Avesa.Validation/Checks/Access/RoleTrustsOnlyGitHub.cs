using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>The role may be assumed through GitHub's identity provider of this account by one environment of one repository, and by nobody else.</summary>
/// <param name="Role">The role.</param>
/// <param name="Repository">OWNER/REPOSITORY.</param>
/// <param name="Environment">The environment, which GitHub protects by its own rules.</param>
/// <remarks>https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws</remarks>
public sealed record RoleTrustsOnlyGitHub(string Role, string Repository, string Environment) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfPlannedRole(Role, role =>
    {
        var provider = $"arn:aws:iam::{account.Id}:oidc-provider/token.actions.githubusercontent.com";
        var subject = $"repo:{Repository}:environment:{Environment}";
        var trusting = PolicyDocument.Parse(role.TrustPolicy).Statements.Where(statement => statement.Effect == PolicyStatement.Allow).ToList();
        var meant = trusting.Where(statement => statement.CoversAction("sts:AssumeRoleWithWebIdentity") && statement.Principals.Any(IsGitHub)).ToList();
        return Verdict.Judge(
            Proof.Read,
            [
                .. trusting.SelectMany(statement => statement.Principals.Where(principal => !IsGitHub(principal)).Select(principal => Another(role.Arn, statement, $"{principal.Kind} {principal.Value}"))),
                .. trusting.Where(statement => statement.NotPrincipals.Count > 0).Select(statement => Another(role.Arn, statement, "everybody but its NotPrincipal")),
                .. meant.Where(statement => !GitHubTrust.PinsSubject(statement, subject)).Select(statement => new Finding(
                    role.Arn,
                    $"only tokens with the subject {subject}, made for sts.amazonaws.com",
                    $"statement \"{statement.Id}\" asks for {Asked(statement)}",
                    $"Write StringEquals token.actions.githubusercontent.com:sub = {subject} and :aud = sts.amazonaws.com into the statement's conditions.")),
                .. meant.Count > 0 ? Array.Empty<Finding>() : [new Finding(role.Arn, $"a trust in {provider}", "none", "Trust GitHub's identity provider instead of keys that live long (plan 4.1).")],
            ],
            $"{role.Arn} admits tokens of GitHub with the subject {subject}, and nobody else.",
            $"{Role} does not admit {Environment} of {Repository} alone.");

        bool IsGitHub(PolicyPrincipal principal) => principal.Kind == "Federated" && principal.Value == provider;
    });

    private static string Asked(PolicyStatement statement) => statement.Conditions.Count == 0
        ? "nothing"
        : string.Join(" and ", statement.Conditions.Select(condition => $"{condition.Operator} {condition.Key} {string.Join(" or ", condition.Values)}"));

    private static Finding Another(string role, PolicyStatement statement, string who) =>
        new(role, "nobody beside GitHub's identity provider", $"statement \"{statement.Id}\" trusts {who}", "Remove the principal from the role's trust policy.");
}
