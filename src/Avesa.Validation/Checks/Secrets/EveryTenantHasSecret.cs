using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Secrets;

/// <summary>Every tenant of the table has its secret, with a version that is current.</summary>
public sealed record EveryTenantHasSecret(string Table, SecretNames Names) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        if (await account.TenantsOf(Table) is not { Count: > 0 } tenants)
        {
            return new Unproven($"The table {Table} of the {account.Side} account is missing or empty, so no tenant is known.");
        }

        var secrets = await Task.WhenAll(tenants.Select(async tenant => (Name: Names.Of(tenant), Secret: await account.SecretsManager.Secret(Names.Of(tenant)))));
        List<Finding> findings =
        [
            .. secrets.Where(s => s.Secret is null).Select(s => new Finding(s.Name, "a secret", "none", "Create the secret with the tenant's credentials.")),
            .. secrets.Where(s => s.Secret is { Deleted: true }).Select(s => new Finding(s.Name, "a secret", "a secret whose deletion is scheduled", $"aws secretsmanager restore-secret --secret-id {s.Name}")),
            .. secrets.Where(s => s.Secret is { Deleted: false, HasCurrentVersion: false }).Select(s => new Finding(s.Name, "a current version", "no version with AWSCURRENT", "Put the tenant's credentials as a new version.")),
        ];
        return Verdict.Judge(
            Proof.Read,
            findings,
            $"Each of the {tenants.Count} tenants of {Table} has its secret {Names.Template} with a current version.",
            $"{findings.Count} of {tenants.Count} tenants of {Table} have no secret that can be read.");
    }
}
