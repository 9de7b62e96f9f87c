using System.Runtime.CompilerServices;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>A secret by its name and ARN.</summary>
public sealed record NamedSecretFacts(string Name, string Arn);

/// <summary>Reads who may use secrets, and never a value.</summary>
public sealed class SecretPolicyReader(IAmazonSecretsManager client, Memo facts)
{
    /// <summary>All secrets but those marked for deletion, which nobody can read. The listing may lag behind by minutes.</summary>
    public Task<IReadOnlyList<NamedSecretFacts>> Secrets() => facts.All("secretsmanager:ListSecrets/names", ListSecrets);

    /// <summary>The secret's resource policy, JSON text; null when it has none, or is not there any more.</summary>
    public Task<string?> Policy(string arn) => facts.Once<string?>($"secretsmanager:GetResourcePolicy/{arn}", async token =>
    {
        try
        {
            return (await client.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = arn }, token)).ResourcePolicy;
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    });

    private async IAsyncEnumerable<NamedSecretFacts> ListSecrets([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var secret in client.Paginators.ListSecrets(new ListSecretsRequest()).SecretList.WithCancellation(cancellationToken))
        {
            yield return new NamedSecretFacts(secret.Name.Required("ListSecrets: Name"), secret.ARN.Required("ListSecrets: ARN"));
        }
    }
}
