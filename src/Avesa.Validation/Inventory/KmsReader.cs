using System.Runtime.CompilerServices;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Avesa.Validation.Inventory;

/// <summary>A KMS key.</summary>
/// <param name="Id">The key id.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="State">Enabled, Disabled, PendingDeletion, …</param>
/// <param name="ByCustomer">Whether the customer manages it, rather than AWS.</param>
public sealed record KeyFacts(string Id, string Arn, string State, bool ByCustomer);

/// <summary>A grant of a key.</summary>
/// <param name="Id">The grant's id.</param>
/// <param name="Grantee">The ARN of a principal, an account id, or an AWS service; null when KMS names none.</param>
/// <param name="Operations">For example Decrypt.</param>
public sealed record GrantFacts(string Id, string? Grantee, IReadOnlyList<string> Operations);

/// <summary>Reads KMS. A key that is not there is null, everything else that goes wrong throws.</summary>
public sealed class KmsReader(IAmazonKeyManagementService client, Memo facts)
{
    /// <summary>What is known of a key.</summary>
    /// <param name="id">Id, ARN or alias.</param>
    public Task<KeyFacts?> Key(string id) => facts.Once($"kms:DescribeKey/{id}", async token =>
    {
        try
        {
            var key = (await client.DescribeKeyAsync(new DescribeKeyRequest { KeyId = id }, token)).KeyMetadata;
            return new KeyFacts(key.KeyId, key.Arn, key.KeyState.Value, key.KeyManager == KeyManagerType.CUSTOMER);
        }
        catch (NotFoundException)
        {
            return null;
        }
    });

    /// <summary>The key's policy, JSON text. A key has exactly one, called default.</summary>
    public Task<string?> Policy(string keyArn) => facts.Once<string?>($"kms:GetKeyPolicy/{keyArn}", async token =>
        (await client.GetKeyPolicyAsync(new GetKeyPolicyRequest { KeyId = keyArn, PolicyName = "default" }, token)).Policy);

    /// <summary>The ARNs of all keys, AWS's own among them.</summary>
    public Task<IReadOnlyList<string>> KeyArns() => facts.All("kms:ListKeys", ListKeys);

    /// <summary>Who was granted the use of a key beside its policy.</summary>
    /// <remarks>https://docs.aws.amazon.com/kms/latest/developerguide/grants.html</remarks>
    public Task<IReadOnlyList<GrantFacts>> Grants(string keyArn) => facts.All($"kms:ListGrants/{keyArn}", token => ListGrants(keyArn, token));

    private async IAsyncEnumerable<string> ListKeys([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var key in client.Paginators.ListKeys(new ListKeysRequest()).Keys.WithCancellation(cancellationToken))
        {
            yield return key.KeyArn;
        }
    }

    private async IAsyncEnumerable<GrantFacts> ListGrants(string keyArn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var grant in client.Paginators.ListGrants(new ListGrantsRequest { KeyId = keyArn }).Grants.WithCancellation(cancellationToken))
        {
            yield return new GrantFacts(grant.GrantId, grant.GranteePrincipal ?? grant.GranteeServicePrincipal, grant.Operations ?? []);
        }
    }
}
