using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Sts;

/// <summary>Issues session keys: valid from now on, for a time.</summary>
internal static class SessionKeys
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Makes a key known to the moment, and its shape.</summary>
    public static JsonObject Issue(Principal principal, DateTimeOffset now, int seconds)
    {
        var key = principal.Account.Register(new AccessKey(
            "ASIA" + RandomNumberGenerator.GetString(Alphabet, 16),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
            principal,
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(240)),
            now.AddSeconds(seconds)));
        return new JsonObject
        {
            ["AccessKeyId"] = key.Id,
            ["SecretAccessKey"] = key.Secret,
            ["SessionToken"] = key.SessionToken,
            ["Expiration"] = JsonValue.Create(key.Expires!.Value),
        };
    }
}
