using Amazon.Runtime;
using Amazon.SecretsManager;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.SecretsManager;

internal static class SecretsOf
{
    public static AmazonSecretsManagerClient Secrets(this TwoAccounts accounts, AWSCredentials key) => new(key, accounts.Config<AmazonSecretsManagerConfig>());

    /// <summary>Adds a secret without versions, whose ARN ends in <c>-AbCdEf</c>.</summary>
    public static Secret AddSecret(this Account account, string name, string? kmsKeyId = null)
    {
        var secret = new Secret
        {
            Name = name,
            Arn = account.ArnOf("secretsmanager", $"secret:{name}-AbCdEf"),
            KmsKeyId = kmsKeyId,
            Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };
        account.Secrets[name] = secret;
        return secret;
    }

    /// <summary>Adds a version, a day younger than the one before; without text it holds the bytes 0 and 255.</summary>
    public static Secret With(this Secret secret, string id, string? text, params string[] stages)
    {
        var version = new SecretVersion
        {
            Id = id.PadRight(32, '0'),
            Text = text,
            Binary = text is null ? [0, 255] : null,
            Created = secret.Created.AddDays(secret.Versions.Count),
        };
        version.Stages.UnionWith(stages);
        secret.Versions.Add(version);
        return secret;
    }
}
