using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>New versions of secrets.</summary>
internal static class SecretVersions
{
    private const int MostBytes = 65_536;

    /// <summary>The version that a request brings; null when it brings no value. ClientRequestToken becomes its id.</summary>
    /// <exception cref="AwsError">InvalidParameterException or ValidationException.</exception>
    public static SecretVersion? Read(Call call, JsonObject input)
    {
        var (text, base64) = (input.Text("SecretString"), input.Text("SecretBinary"));
        if (text is not null && base64 is not null)
        {
            throw new AwsError("InvalidParameterException", "You can't specify both a binary secret value and a string secret value in the same secret.");
        }

        var binary = base64 is null ? null : Bytes(base64);
        if (text?.Length > MostBytes || binary?.Length > MostBytes)
        {
            throw Inputs.Violation("ValidationException", "at 'secret'", text is null ? "SecretBinary" : "SecretString", $"Member must have length less than or equal to {MostBytes}");
        }

        var id = input.Text("ClientRequestToken") ?? Guid.NewGuid().ToString();
        return id.Length is < 32 or > 64
            ? throw new AwsError("InvalidParameterException", "ClientRequestToken must be 32-64 characters long.")
            : text is null && binary is null ? null : new SecretVersion { Id = id, Text = text, Binary = binary, Created = call.Now };
    }

    /// <summary>Adds a version and moves staging labels to it. The same version again is no change; under its id another value is refused.</summary>
    /// <exception cref="AwsError">ResourceExistsException.</exception>
    public static void Put(Secret secret, SecretVersion added, IReadOnlyList<string> stages)
    {
        lock (secret.Versions)
        {
            if (secret.Versions.FirstOrDefault(version => version.Id == added.Id) is { } existing)
            {
                var same = existing.Text == added.Text && (existing.Binary ?? []).AsSpan().SequenceEqual(added.Binary ?? []);
                added = same ? existing : throw new AwsError("ResourceExistsException", $"You can't use ClientRequestToken {added.Id} because that value is already in use for a version of secret {secret.Arn}.");
            }
            else
            {
                secret.Versions.Add(added);
            }

            foreach (var stage in secret.Versions.Count == 1 ? stages.Append("AWSCURRENT") : stages)
            {
                Move(secret, stage, added);
            }
        }
    }

    private static void Move(Secret secret, string stage, SecretVersion to)
    {
        var from = secret.Versions.FirstOrDefault(version => version.Stages.Contains(stage));
        if (from == to)
        {
            return;
        }

        from?.Stages.Remove(stage);
        to.Stages.Add(stage);
        if (stage == "AWSCURRENT" && from is not null)
        {
            secret.Versions.ForEach(version => version.Stages.Remove("AWSPREVIOUS"));
            from.Stages.Add("AWSPREVIOUS");
        }
    }

    private static byte[] Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count)
            ? bytes[..count]
            : throw new AwsError("SerializationException", "Expected SecretBinary to be base64.");
    }
}
