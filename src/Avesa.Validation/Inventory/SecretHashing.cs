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
    public static SecretDigest OfText(string value)
    {
        var parts = Parts(value).Select(Normal).ToList();
        return new SecretDigest(
            Hex("text", Encoding.UTF8.GetBytes(value)),
            parts.Skip(1).DefaultIfEmpty(IsJsonContainer(value) ? "" : parts[0]).All(part => part.Length == 0),
            parts.Select(OfPart).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The digest of a binary value; the bytes are overwritten.</summary>
    public static SecretDigest OfBinary(MemoryStream value)
    {
        var bytes = value.ToArray();
        try
        {
            return new SecretDigest(Hex("binary", bytes), bytes.Length == 0, new HashSet<string>());
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static string Hex(string kind, byte[] value) => Convert.ToHexString(HMACSHA256.HashData(RunKey, (byte[])[.. Encoding.UTF8.GetBytes(kind), 0, .. value]));

    private static string Normal(string text) => text.Trim().ToLowerInvariant();

    // The whole first, then every scalar of it when it is JSON.
    private static List<string> Parts(string value)
    {
        List<string> parts = [value];
        if (IsJsonContainer(value))
        {
            using var document = JsonDocument.Parse(value);
            Collect(document.RootElement, parts);
        }

        return parts;
    }

    private static void Collect(JsonElement element, List<string> parts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, parts);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, parts);
                }

                break;
            default:
                parts.Add(element.ToString());
                break;
        }
    }

    private static bool IsJsonContainer(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
