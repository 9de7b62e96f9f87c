using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>
/// The KMS key of a secret. Everybody of the secret's account may use <c>aws/secretsmanager</c> through Secrets Manager, and nobody else; a key of
/// the customer's own needs permission by its policy.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html</remarks>
internal static class SecretKey
{
    private const string Default = "alias/aws/secretsmanager";

    /// <summary>Lets a read pass only if the caller may decrypt.</summary>
    /// <exception cref="AwsError">AccessDeniedException, InvalidRequestException, DecryptionFailure.</exception>
    public static void DemandDecrypt(Call call, Account owner, Secret secret)
    {
        if (secret.KmsKeyId is null or Default)
        {
            if (call.Account != owner)
            {
                throw new AwsError(
                    "InvalidRequestException",
                    "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.");
            }

            return;
        }

        var key = Find(call, owner, secret.KmsKeyId);
        if (key is not { State: "Enabled" })
        {
            throw new AwsError("DecryptionFailure", "Secrets Manager can't decrypt the protected secret text using the provided KMS key.");
        }

        Demand(call, owner, secret, key, "kms:Decrypt");
    }

    /// <summary>Lets a write pass only if the caller may encrypt.</summary>
    /// <exception cref="AwsError">AccessDeniedException, EncryptionFailure.</exception>
    public static void DemandEncrypt(Call call, Account owner, Secret secret)
    {
        if (secret.KmsKeyId is null or Default)
        {
            return;
        }

        var key = Find(call, owner, secret.KmsKeyId);
        if (key is not { State: "Enabled" })
        {
            throw new AwsError(
                "EncryptionFailure",
                "Secrets Manager can't encrypt the protected secret text using the provided KMS key. Check that the KMS key is available, enabled, and not in an invalid state.");
        }

        Demand(call, owner, secret, key, "kms:GenerateDataKey");
        Demand(call, owner, secret, key, "kms:Decrypt");
    }

    private static KmsKey? Find(Call call, Account owner, string id)
    {
        var account = Arn.TryParse(id, out var arn) ? call.Moment.Accounts.GetValueOrDefault(arn.AccountId) : owner;
        var local = arn.Resource is { } resource ? (resource.StartsWith("key/", StringComparison.Ordinal) ? resource[4..] : resource) : id;
        return account?.Keys.Values.FirstOrDefault(key => key.Id == local || key.Aliases.Contains(local));
    }

    // Secrets Manager does not pass on what KMS says.
    private static void Demand(Call call, Account owner, Secret secret, KmsKey key, string action)
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["kms:ViaService"] = [$"secretsmanager.{owner.Region}.amazonaws.com"],
            ["kms:CallerAccount"] = [call.Account.Id],
            ["kms:EncryptionContext:SecretARN"] = [secret.Arn],
        };
        try
        {
            call.Demand(action, key.Arn, call.Moment.AccountOf(key.Arn), key.Policy, context);
        }
        catch (AwsError)
        {
            throw new AwsError("AccessDeniedException", "Access to KMS is not allowed");
        }
    }
}
