using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>
/// Production's role may be assumed by exactly one role of the source, which has to bring an external id, and by nobody else. A trust in the whole
/// source account leaves to every administrator there who becomes production. The id itself is never told.
/// </summary>
/// <param name="Role">The role of production.</param>
/// <param name="Deployer">The name of the source's role, on the path <c>/</c>.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html</remarks>
public sealed record RoleTrustsOnlyUnderExternalId(string Role, string Deployer) : IMigrationCheck
{
    private const string Condition = "Add StringEquals sts:ExternalId with an id that only the deployment knows to the statement's conditions.";

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.Production.OfPlannedRole(Role, role =>
    {
        var deployer = $"arn:aws:iam::{migration.Source.Id}:role/{Deployer}";
        var trusting = PolicyDocument.Parse(role.TrustPolicy).Statements.Where(statement => statement.Effect == PolicyStatement.Allow).ToList();
        var meant = trusting.Where(statement => statement.CoversAction("sts:AssumeRole") && statement.Principals.Any(IsDeployer)).ToList();
        return Verdict.Judge(
            Proof.Read,
            [
                .. trusting.SelectMany(statement => statement.Principals.Where(principal => !IsDeployer(principal)).Select(principal => Another(role.Arn, deployer, statement, $"{principal.Kind} {principal.Value}"))),
                .. trusting.Where(statement => statement.NotPrincipals.Count > 0).Select(statement => Another(role.Arn, deployer, statement, "everybody but its NotPrincipal")),
                .. meant.Where(statement => statement.Demanded() is null).Select(statement => new Finding(
                    role.Arn, "an external id that has to be brought", $"statement \"{statement.Id}\" opens the role without one, or to whoever guesses it", Condition)),
                .. meant.Count > 0 ? Array.Empty<Finding>() : [new Finding(role.Arn, $"a trust in {deployer}", "none", "Trust that role, and no account as a whole, in the role's trust policy (plan 1.2).")],
            ],
            $"{role.Arn} trusts {deployer} under an external id, and nobody else.",
            $"{Role} does not trust {Deployer} of the source alone, under an external id.");

        bool IsDeployer(PolicyPrincipal principal) => principal.Kind == "AWS" && principal.Value == deployer;
    });

    private static Finding Another(string role, string deployer, PolicyStatement statement, string who) => new(
        role,
        $"nobody beside {deployer}",
        $"statement \"{statement.Id}\" trusts {who}",
        who.EndsWith(":root", StringComparison.Ordinal)
            ? "Trust the one role that deploys instead of the account: its administrators decide who that is otherwise."
            : "Remove the principal from the role's trust policy.");
}
