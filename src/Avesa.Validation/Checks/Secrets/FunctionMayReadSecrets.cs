using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Secrets;

/// <summary>The function's role is permitted to read every tenant's secret: identity policies simulated, each secret's own policy and key beside them.</summary>
public sealed record FunctionMayReadSecrets(string Function, string Table, SecretNames Names) : ICheck
{
    /// <summary>What the pipeline does with secrets.</summary>
    public const string Action = "secretsmanager:GetSecretValue";

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
    {
        if (await account.TenantsOf(Table) is not { Count: > 0 } tenants)
        {
            return new Unproven($"The table {Table} of the {account.Side} account is missing or empty, so no tenant is known.");
        }

        var secrets = await Task.WhenAll(tenants.Select(async tenant => (Name: Names.Of(tenant), Secret: await account.SecretsManager.Secret(Names.Of(tenant)))));
        if (secrets.Where(s => s.Secret is null or { Deleted: true }).ToList() is { Count: > 0 } missing)
        {
            return new Broken(
                $"{missing.Count} of {tenants.Count} tenants have no secret that {function.Name} could read.",
                Proof.Read,
                [.. missing.Select(s => new Finding(s.Name, "a secret", s.Secret is null ? "none" : "a secret whose deletion is scheduled", "Create or restore the secret with the tenant's credentials."))]);
        }

        return Verdict.Worst(await Task.WhenAll(secrets.Select(s => s.Secret!).GroupBy(s => s.KmsKeyId).SelectMany(group => Judge(account, function, [.. group]))), "");
    });

    // One simulation for all secrets together; a policy of its own is a secret's exception, and judged by itself.
    private static IEnumerable<Task<Verdict>> Judge(Account account, FunctionFacts function, IReadOnlyList<SecretFacts> secrets)
    {
        yield return MayRead(account, function, secrets);
        if (secrets[0].KmsKeyId is { } key)
        {
            yield return KeyPermission.Judge(account, function, key, ["kms:Decrypt"], "the secrets'", "secretsmanager");
        }
    }

    private static async Task<Verdict> MayRead(Account account, FunctionFacts function, IReadOnlyList<SecretFacts> secrets)
    {
        var policies = await Task.WhenAll(secrets.Select(async secret => (secret, Policy: await account.SecretsManager.Policy(secret.Name))));
        return Verdict.Worst(
            await Task.WhenAll(policies.GroupBy(p => p.Policy).Select(group => RolePermission.Judge(
                account,
                function,
                [.. group.Chunk(Batch).Select(batch => (Actions: (IReadOnlyList<string>)[Action], Resources: (IReadOnlyList<string>)[.. batch.Select(p => p.secret.Arn)]))],
                group.Key,
                $"read {group.Count()} tenants' secrets"))),
            "");
    }

    // The request of a simulation is limited in size.
    private const int Batch = 100;
}
