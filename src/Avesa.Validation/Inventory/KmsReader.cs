using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Avesa.Validation.Inventory;

/// <summary>A KMS key.</summary>
/// <param name="Id">The key id.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="State">Enabled, Disabled, PendingDeletion, …</param>
/// <param name="ByCustomer">Whether the customer manages it, rather than AWS.</param>
public sealed record KeyFacts(string Id, string Arn, string State, bool ByCustomer);

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
}
