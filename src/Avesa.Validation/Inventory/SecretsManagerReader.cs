using System.Runtime.CompilerServices;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads Secrets Manager. A secret or version that is not there is null, everything else that goes wrong throws. No value leaves it.</summary>
public sealed class SecretsManagerReader(IAmazonSecretsManager client, Memo facts)
{
    // Secrets Manager allows 10,000 reads a second, but every read of a customer key's secret is one of KMS's too.
    private static readonly SemaphoreSlim Gate = new(64);

    /// <summary>The names of all secrets whose deletion is not scheduled. The listing lags minutes behind <see cref="Secret"/>.</summary>
    /// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html</remarks>
    public Task<IReadOnlyList<string>> Names() => facts.All("secretsmanager:ListSecrets", ListSecrets);

    /// <summary>What is known of a secret.</summary>
    public Task<SecretFacts?> Secret(string name) => facts.Once($"secretsmanager:DescribeSecret/{name}", async token =>
    {
        try
        {
            var secret = await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = name }, token);

            // RotationEnabled is left out of a secret for which rotation was never configured.
            return new SecretFacts(
                secret.Name.Required("DescribeSecret: Name"),
                secret.ARN.Required("DescribeSecret: ARN"),
                (secret.VersionIdsToStages ?? []).Values.Any(stages => stages.Contains("AWSCURRENT")),
                secret.DeletedDate is not null,
                secret.KmsKeyId,
                secret.RotationEnabled ?? false,
                string.Join(", ", (secret.VersionIdsToStages ?? []).Values.SelectMany(stages => stages).Order(StringComparer.Ordinal)),
                string.Join(", ", (secret.Tags ?? []).Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)))
            { TagValues = (secret.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal) };
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    });

    /// <summary>The secret's resource policy, JSON text; null when it has none.</summary>
    public Task<string?> Policy(string name) => facts.Once($"secretsmanager:GetResourcePolicy/{name}", async token =>
    {
        try
        {
            return (await client.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = name }, token)).ResourcePolicy;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    });

    /// <summary>The digest of the secret's current value; null when it is not there, has no current version, or is scheduled for deletion.</summary>
    public Task<SecretDigest?> CurrentValue(string name) => facts.Once($"secretsmanager:GetSecretValue/{name}", token => CurrentValueAgain(name, token));

    /// <summary>The same, read once more.</summary>
    /// <param name="name">The secret.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<SecretDigest?> CurrentValueAgain(string name, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            var value = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = name }, cancellationToken);
            return value.SecretString is { } text ? SecretHashing.OfText(text)
                : value.SecretBinary is { } binary ? SecretHashing.OfBinary(binary)
                : throw new IncompleteAnswerException("GetSecretValue: SecretString or SecretBinary");
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
        catch (InvalidRequestException deleted) when (deleted.Message.Contains("marked for deletion", StringComparison.Ordinal))
        {
            return null;
        }
        finally
        {
            Gate.Release();
        }
    }

    private async IAsyncEnumerable<string> ListSecrets([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var secret in client.Paginators.ListSecrets(new ListSecretsRequest()).SecretList.WithCancellation(cancellationToken))
        {
            if (secret.DeletedDate is null)
            {
                yield return secret.Name.Required("ListSecrets: Name");
            }
        }
    }
}
