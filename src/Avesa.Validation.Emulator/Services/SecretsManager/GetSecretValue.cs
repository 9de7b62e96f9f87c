using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>A version of a secret, AWSCURRENT unless another is asked for.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html</remarks>
internal sealed class GetSecretValue : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetSecretValue);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var id = input.Text("VersionId");
        var stage = input.Text("VersionStage") ?? (id is null ? "AWSCURRENT" : null);
        var reference = SecretReference.Of(call, input);
        var secret = reference.Demand(call, nameof(GetSecretValue), ("secretsmanager:VersionId", id), ("secretsmanager:VersionStage", stage));
        if (secret.Deleted is not null)
        {
            throw SecretErrors.MarkedForDeletion();
        }

        lock (secret.Versions)
        {
            var version = Find(secret, id, stage);
            SecretKey.DemandDecrypt(call, reference.Owner, secret);
            var output = new JsonObject { ["ARN"] = secret.Arn, ["Name"] = secret.Name, ["VersionId"] = version.Id };
            if (version.Binary is { } binary)
            {
                output["SecretBinary"] = Convert.ToBase64String(binary);
            }
            else
            {
                output["SecretString"] = version.Text;
            }

            output["VersionStages"] = SecretShape.Stages(version);
            output["CreatedDate"] = JsonValue.Create(version.Created);
            return output;
        }
    }

    private static SecretVersion Find(Secret secret, string? id, string? stage)
    {
        if (id is null)
        {
            return secret.Versions.FirstOrDefault(version => version.Stages.Contains(stage!))
                ?? throw SecretErrors.NoValue($"staging label: {stage}");
        }

        var found = secret.Versions.FirstOrDefault(version => version.Id == id) ?? throw SecretErrors.NoValue($"VersionId: {id}");
        return stage is null || found.Stages.Contains(stage)
            ? found
            : throw new AwsError("InvalidRequestException", "You provided a VersionStage that is not associated to the provided VersionId.");
    }
}
