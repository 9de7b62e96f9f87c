using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>The role of production may be assumed by the source account or principals of it, and by nobody else.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html</remarks>
public sealed record RoleTrustsOnlySource(string Role) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.Production.OfRole(Role, role =>
    {
        var trusting = PolicyDocument.Parse(role.TrustPolicy).Statements.Where(statement => statement.Effect == PolicyStatement.Allow).ToList();
        var source = trusting.Where(statement => statement.CoversAction("sts:AssumeRole") && statement.Principals.Any(IsSource)).ToList();
        List<Finding> findings =
        [
            .. trusting.SelectMany(statement => statement.Principals.Where(principal => !IsSource(principal)).Select(principal => Another(role.Arn, statement, $"{principal.Kind} {principal.Value}"))),
            .. trusting.Where(statement => statement.NotPrincipals.Count > 0).Select(statement => Another(role.Arn, statement, "everybody but its NotPrincipal")),
            .. source.Count > 0 ? Array.Empty<Finding>()
                : [new Finding(role.Arn, $"a trust in account {migration.Source.Id}", "none", "Deploy the cross-account monitoring stack (plan 5.1) again.")],
        ];
        var conditions = source.SelectMany(statement => statement.Conditions).Select(condition => condition.Key).Distinct().ToList();
        return Verdict.Judge(
            Proof.Read,
            findings,
            $"{role.Name} trusts {string.Join(", ", source.SelectMany(statement => statement.Principals).Select(principal => principal.Value).Distinct())} of the source account and nobody else"
                + $"{(conditions.Count == 0 ? "" : $", under a condition on {string.Join(", ", conditions)}")}.",
            $"{role.Name} does not trust the source account alone.");

        bool IsSource(PolicyPrincipal principal) => principal.Kind == "AWS" && principal.AccountId == migration.Source.Id;
    });

    private static Finding Another(string role, PolicyStatement statement, string who) =>
        new(role, "nobody beside the source account", $"statement \"{statement.Id}\" trusts {who}", "Remove the principal from the role's trust policy.");
}
