using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>What a key is, also one of another account if its policy admits the caller.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html</remarks>
internal sealed class DescribeKey : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeKey);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var (key, owner) = call.Key(input, "kms:DescribeKey", otherAccounts: true);
        var metadata = new JsonObject
        {
            ["AWSAccountId"] = owner.Id,
            ["KeyId"] = key.Id,
            ["Arn"] = key.Arn,
            ["CreationDate"] = JsonValue.Create(key.Created),
            ["Enabled"] = key.State == "Enabled",
            ["Description"] = key.Description,
            ["KeyUsage"] = "ENCRYPT_DECRYPT",
            ["KeyState"] = key.State,
            ["Origin"] = "AWS_KMS",
            ["KeyManager"] = key.Manager,
            ["CustomerMasterKeySpec"] = "SYMMETRIC_DEFAULT",
            ["KeySpec"] = "SYMMETRIC_DEFAULT",
            ["EncryptionAlgorithms"] = new JsonArray("SYMMETRIC_DEFAULT"),
            ["MultiRegion"] = false,
        };
        if (key.DeletionDate is { } deletion)
        {
            metadata["DeletionDate"] = JsonValue.Create(deletion);
        }

        return new JsonObject { ["KeyMetadata"] = metadata };
    }
}
