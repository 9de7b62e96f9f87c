using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>The versions of a secret; those without a staging label only with IncludeDeprecated.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html</remarks>
internal sealed class ListSecretVersionIds : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListSecretVersionIds);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var secret = SecretReference.Of(call, input).Demand(call, nameof(ListSecretVersionIds));
        var deprecated = input.Flag("IncludeDeprecated");
        lock (secret.Versions)
        {
            return SecretPages.Add(
                new JsonObject { ["ARN"] = secret.Arn, ["Name"] = secret.Name },
                call,
                input,
                "Versions",
                secret.Versions.Where(version => deprecated || version.Stages.Count > 0),
                version => version.Created.UtcTicks.ToString("D19", CultureInfo.InvariantCulture) + version.Id,
                version => Shape(secret, version),
                $"{secret.Arn}\n{deprecated}");
        }
    }

    private static JsonObject Shape(Secret secret, SecretVersion version)
    {
        var shape = new JsonObject { ["VersionId"] = version.Id };
        if (version.Stages.Count > 0)
        {
            shape["VersionStages"] = SecretShape.Stages(version);
        }

        shape["CreatedDate"] = JsonValue.Create(version.Created);
        shape["KmsKeyIds"] = new JsonArray(secret.KmsKeyId ?? "DefaultEncryptionKey");
        return shape;
    }
}
