using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>Makes a secret, with a first version when a value comes along.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html</remarks>
internal sealed class CreateSecret : IOperation
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <inheritdoc />
    public string Name => nameof(CreateSecret);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var name = input.Required("Name");
        if (name.Length > 512 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || "/_+=.@-".Contains(letter, StringComparison.Ordinal)))
        {
            throw new AwsError("ValidationException", "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!");
        }

        var secret = New(call, input, name);
        call.Demand("secretsmanager:CreateSecret", secret.Arn, context: Context(input, name));
        var version = SecretVersions.Read(call, input);
        if (version is not null)
        {
            SecretKey.DemandEncrypt(call, call.Account, secret);
            SecretVersions.Put(secret, version, ["AWSCURRENT"]);
        }

        Add(call, secret);
        var output = new JsonObject { ["ARN"] = secret.Arn, ["Name"] = name };
        if (version is not null)
        {
            output["VersionId"] = version.Id;
        }

        return output;
    }

    private static Secret New(Call call, JsonObject input, string name)
    {
        var secret = new Secret
        {
            Name = name,
            Arn = call.Account.ArnOf("secretsmanager", $"secret:{name}-{RandomNumberGenerator.GetString(Letters, 6)}"),
            Description = input.Text("Description"),
            KmsKeyId = input.Text("KmsKeyId"),
            Created = call.Now,
        };
        foreach (var tag in input.Structures("Tags"))
        {
            secret.Tags[tag.Required("Key")] = tag.Text("Value") ?? "";
        }

        return secret;
    }

    private static Dictionary<string, IReadOnlyList<string>> Context(JsonObject input, string name)
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase) { ["secretsmanager:Name"] = [name] };
        foreach (var tag in input.Structures("Tags"))
        {
            context[$"aws:RequestTag/{tag.Required("Key")}"] = [tag.Text("Value") ?? ""];
        }

        return context;
    }

    private static void Add(Call call, Secret secret)
    {
        var secrets = call.Account.Secrets;
        if (secrets.TryGetValue(secret.Name, out var existing) && SecretReference.Alive(existing, call.Now) is null)
        {
            secrets.TryRemove(KeyValuePair.Create(secret.Name, existing));
        }

        if (!secrets.TryAdd(secret.Name, secret))
        {
            throw secrets.TryGetValue(secret.Name, out existing) && existing.Deleted is not null
                ? new AwsError("InvalidRequestException", "You can't create this secret because a secret with this name is already scheduled for deletion.")
                : new AwsError("ResourceExistsException", $"The operation failed because the secret {secret.Name} already exists.");
        }
    }
}
