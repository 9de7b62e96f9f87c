using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Accounts;

/// <summary>
/// Production belongs to no organization, which the plan leaves open, or to one that can govern it and that neither production nor the source manages:
/// no service control policy limits a management account, and its administrators can enter every member.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html</remarks>
public sealed record OrganizationIsSound : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, production) = (migration.Source.Id, migration.Production.Id);
        if (await migration.Production.Organization.Organization() is not { } organization)
        {
            return new Held($"The account {production} belongs to no organization, which the plan recommends and does not ask for.", Proof.Read);
        }

        var subject = $"organization {organization.Id}";
        return Verdict.Judge(
            Proof.Read,
            [
                .. organization.AllFeatures ? Array.Empty<Finding>() : [new Finding(subject, "all features", "consolidated billing alone", "aws organizations enable-all-features, so that service control policies can be used.")],
                .. organization.ManagementAccount == production ? [new Finding(subject, "a management account that holds no workload", $"{production}, which is production", "Let an account without workloads manage the organization.")] : Array.Empty<Finding>(),
                .. organization.ManagementAccount == source ? [new Finding(subject, "a management account beside the source", $"{source}, which is the source", "Let an account without workloads manage the organization: the source's administrators can enter every member.")] : Array.Empty<Finding>(),
            ],
            $"The account {production} is a member of the organization {organization.Id} with all features, which {organization.ManagementAccount} manages.",
            $"The organization of {production} does not protect it.");
    }
}
