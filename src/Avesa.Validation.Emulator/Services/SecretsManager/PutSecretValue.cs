using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>Adds a version; unless VersionStages says otherwise it becomes AWSCURRENT, and the one before AWSPREVIOUS.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html</remarks>
internal sealed class PutSecretValue : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(PutSecretValue);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var reference = SecretReference.Of(call, input);
        var secret = reference.Demand(call, nameof(PutSecretValue));
        if (secret.Deleted is not null)
        {
            throw SecretErrors.MarkedForDeletion();
        }

        var version = SecretVersions.Read(call, input) ?? throw new AwsError("InvalidRequestException", "You must provide either SecretString or SecretBinary.");
        SecretKey.DemandEncrypt(call, reference.Owner, secret);
        var stages = input.Texts("VersionStages") is { Count: > 0 } given ? given : ["AWSCURRENT"];
        SecretVersions.Put(secret, version, stages);
        lock (secret.Versions)
        {
            return new JsonObject
            {
                ["ARN"] = secret.Arn,
                ["Name"] = secret.Name,
                ["VersionId"] = version.Id,
                ["VersionStages"] = SecretShape.Stages(secret.Versions.Single(stored => stored.Id == version.Id)),
            };
        }
    }
}
