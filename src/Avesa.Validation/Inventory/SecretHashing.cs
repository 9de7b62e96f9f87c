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
            return Spelled(bytes) is { } text ? Of(digest, text) : new SecretDigest(digest, false, new HashSet<string>());
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static SecretDigest Of(string digest, string value)
    {
        var scalars = Scalars(value);
        return new SecretDigest(
            digest,
            (scalars ?? [value]).All(string.IsNullOrWhiteSpace),
            (scalars ?? []).Append(value).Select(OfPart).ToHashSet(StringComparer.Ordinal));
    }

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

    // Every scalar of a JSON value; null when it is no JSON.
    private static List<string>? Scalars(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            List<string> scalars = [];
            Collect(document.RootElement, scalars);
            return scalars;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement element, List<string> scalars)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, scalars);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, scalars);
                }

                break;
            default:
                scalars.Add(Text(element));
                break;
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
