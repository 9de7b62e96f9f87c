using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>What ListSecrets and DescribeSecret say of a secret; they differ in the name of the map of versions alone.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html</remarks>
internal static class SecretShape
{
    /// <summary>The members of a secret.</summary>
    public static JsonObject Of(Secret secret, string versionsMember)
    {
        var shape = new JsonObject
        {
            ["ARN"] = secret.Arn,
            ["Name"] = secret.Name,
            ["Description"] = secret.Description,
            ["KmsKeyId"] = secret.KmsKeyId,
            ["RotationEnabled"] = secret.RotationEnabled || secret.RotationLambdaArn is not null ? secret.RotationEnabled : null,
            ["RotationLambdaARN"] = secret.RotationLambdaArn,
            ["RotationRules"] = secret.RotateAfterDays is { } days ? new JsonObject { ["AutomaticallyAfterDays"] = days } : null,
            ["LastRotatedDate"] = Time(secret.LastRotated),
            ["LastChangedDate"] = JsonValue.Create(LastChanged(secret)),
            ["DeletedDate"] = Time(secret.Deleted),
            ["Tags"] = new JsonArray([.. secret.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]),
            [versionsMember] = Staged(secret),
            ["CreatedDate"] = JsonValue.Create(secret.Created),
        };
        foreach (var (member, _) in shape.Where(pair => pair.Value is null).ToList())
        {
            shape.Remove(member);
        }

        return shape;
    }

    /// <summary>When the secret last changed: its newest version's creation.</summary>
    public static DateTimeOffset LastChanged(Secret secret)
    {
        lock (secret.Versions)
        {
            return secret.Versions.Select(version => version.Created).Append(secret.Created).Max();
        }
    }

    /// <summary>Staging labels in a stable order.</summary>
    public static JsonArray Stages(SecretVersion version) => new([.. version.Stages.Order(StringComparer.Ordinal).Select(stage => JsonValue.Create(stage))]);

    // Versions without a staging label are deprecated, and no longer told of; a secret that never had a value has no map at all.
    private static JsonObject? Staged(Secret secret)
    {
        lock (secret.Versions)
        {
            var staged = secret.Versions.Where(version => version.Stages.Count > 0).ToList();
            return staged.Count == 0 ? null : new JsonObject(staged.Select(version => KeyValuePair.Create(version.Id, (JsonNode?)Stages(version))));
        }
    }

    private static JsonValue? Time(DateTimeOffset? time) => time is { } known ? JsonValue.Create(known) : null;
}
