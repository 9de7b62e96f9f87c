using Amazon.SecretsManager.Model;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>The source's identity is refused to read a production secret by its ARN (tried; no value is kept, whoever gets one).</summary>
public sealed record SourceIsRefusedSecret(SecretNames Names) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, production) = (migration.Source, migration.Production);
        var secrets = await Task.WhenAll(First(source), First(production));
        if (secrets is not [{ } twin, { } target])
        {
            return new Unproven($"The {(secrets[1] is null ? production.Side : source.Side)} account lists no secret {Names.Template}, so no attempt at one proves anything.");
        }

        return await new Probe(
            $"read the secret {target.Name} of production by its ARN",
            "secretsmanager:GetSecretValue",
            target.Arn,
            $"the source's own secret {twin.Name}",
            () => Get(source, target.Arn),
            () => Get(source, twin.Arn),
            () => Get(production, target.Arn)).Run(source);

        Task Get(Account by, string arn) => by.Connection.SecretsManager.GetSecretValueAsync(new GetSecretValueRequest { SecretId = arn }, cancellationToken);
    }

    private async Task<SecretFacts?> First(Account account) =>
        (await account.SecretsManager.Names()).Where(name => Names.TenantOf(name) is not null).Min(StringComparer.Ordinal) is { } name ? await account.SecretsManager.Secret(name) : null;
}
