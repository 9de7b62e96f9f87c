using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Avesa.Validation.Inventory;

/// <summary>Turns secret values into digests under a key that is made for the process and never leaves it, so that equal values can be told and nothing else.</summary>
internal static class SecretHashing
{
    private static readonly byte[] RunKey = RandomNumberGenerator.GetBytes(32);

    /// <summary>The digest of a placeholder, to be looked for among a secret's <see cref="SecretDigest.Parts"/>.</summary>
    public static string OfPart(string text) => Hex("part", Encoding.UTF8.GetBytes(Normal(text)));

    /// <summary>The digest of a text value.</summary>
    public static SecretDigest OfText(string value) => Of(Hex("text", Encoding.UTF8.GetBytes(value)), value);

    /// <summary>The digest of a binary value; the bytes are overwritten.</summary>
    public static SecretDigest OfBinary(MemoryStream value)
    {
        var bytes = value.ToArray();
        try
        {
            // Bytes may spell a placeholder as well as a text does.
            var digest = Hex("binary", bytes);
            return Spelled(bytes) is { } text ? Of(digest, text) : new SecretDigest(digest, false, []);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static SecretDigest Of(string digest, string value)
    {
        var members = Members(value);
        return new SecretDigest(digest, (members ?? [Part("", value)]).All(member => member.IsEmpty), [.. (members ?? []).Append(Part("", value))]);
    }

    private static SecretPart Part(string path, string text) => new(path, OfPart(text), string.IsNullOrWhiteSpace(text));

    private static string Hex(string kind, byte[] value) => Convert.ToHexString(HMACSHA256.HashData(RunKey, (byte[])[.. Encoding.UTF8.GetBytes(kind), 0, .. value]));

    private static string Normal(string text) => text.Trim().ToLowerInvariant();

    private static string? Spelled(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Every scalar of a JSON value, and what has no members; null when it is no JSON.
    private static List<SecretPart>? Members(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            List<SecretPart> members = [];
            Collect("", document.RootElement, members);
            return members;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Collect(string path, JsonElement element, List<SecretPart> members)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.EnumerateObject().Any():
                foreach (var (number, member) in element.EnumerateObject().Index())
                {
                    Collect($"{(path.Length == 0 ? "" : $"{path}.")}{Name(member, number)}", member.Value, members);
                }

                break;
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                foreach (var (number, item) in element.EnumerateArray().Index())
                {
                    Collect($"{path}[{number}]", item, members);
                }

                break;
            default:
                members.Add(Part(path, element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? "" : Text(element)));
                break;
        }
    }

    private static string Name(JsonProperty member, int number)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return $"#{number + 1}";
        }
    }

    private static string Text(JsonElement scalar)
    {
        try
        {
            return scalar.ToString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped, is JSON but no text.
            return scalar.GetRawText();
        }
    }
}
