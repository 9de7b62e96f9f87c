using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Items;

/// <summary>Reads scalars of a request as DynamoDB's front end does; what has another JSON type is a SerializationException in its wording.</summary>
internal static class Wire
{
    /// <summary>A JSON string.</summary>
    public static string Text(JsonNode? node)
    {
        if (node?.GetValueKind() != JsonValueKind.String)
        {
            throw NotConvertible(node, "String");
        }

        try
        {
            return node.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair is no text.
            throw new AwsError("SerializationException", "The value is not valid UTF-8 text.");
        }
    }

    /// <summary>A JSON array of strings.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? node) =>
        node is JsonArray list ? [.. list.Select(Text)] : throw NotConvertible(node, "List");

    /// <summary>A JSON boolean.</summary>
    public static bool Flag(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw NotConvertible(node, "Boolean"),
    };

    /// <summary>A JSON number without a fraction.</summary>
    public static long Integer(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<decimal>(out var number)
            ? (long)decimal.Clamp(Math.Floor(number), long.MinValue, long.MaxValue)
            : throw NotConvertible(node, "Integer");

    /// <summary>The bytes of base64 text.</summary>
    public static byte[] Blob(string text)
    {
        if (text.Length % 4 != 0)
        {
            throw new AwsError("SerializationException", $"Base64 encoded length is expected a multiple of 4 bytes but found: {text.Length}");
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, bytes, out var written) && Convert.ToBase64String(bytes.AsSpan(0, written)) == text
            ? bytes[..written]
            : throw new AwsError("SerializationException", "Invalid last non-pad Base64 character dectected");
    }

    /// <summary>The error for a node of the wrong JSON type.</summary>
    public static AwsError NotConvertible(JsonNode? node, string type) => new("SerializationException", node?.GetValueKind() switch
    {
        JsonValueKind.True => $"TRUE_VALUE cannot be converted to {type}",
        JsonValueKind.False => $"FALSE_VALUE cannot be converted to {type}",
        JsonValueKind.Number => $"NUMBER_VALUE cannot be converted to {type}",
        JsonValueKind.String => $"STRING_VALUE cannot be converted to {type}",
        JsonValueKind.Array => $"Unrecognized collection type class {type}",
        _ => "Start of structure or map found where not expected.",
    });
}
