using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>A page by way of .NET's own reader of JSON, and of the slow model.</summary>
internal static class StrictPage
{
    /// <summary>The page's items; null when it is to be refused.</summary>
    public static IReadOnlyList<ItemValue.Map>? Items(byte[] page)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(page);
            using var json = JsonDocument.Parse(page, new JsonDocumentOptions { MaxDepth = 1024 });
            var members = Members(json.RootElement);
            if (members.Keys.Except(["Items", "Count", "ScannedCount"], StringComparer.Ordinal).Any())
            {
                return null;
            }

            var items = members["Items"].EnumerateArray().Select(Item).ToList();
            return members["Count"].GetInt64() == items.Count && members["ScannedCount"].GetInt64() == items.Count ? items : null;
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }

    private static ItemValue.Map Item(JsonElement item)
    {
        var members = Members(item);
        return members["tenant_id"].TryGetProperty("S", out _)
            ? ItemValues.Canonical(members.ToDictionary(member => member.Key, member => Value(member.Value)))
            : throw new FormatException();
    }

    private static Dictionary<string, JsonElement> Members(JsonElement map) => map.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);

    private static AttributeValue Value(JsonElement typed)
    {
        var (type, content) = Members(typed).Single();
        return type switch
        {
            "S" => new AttributeValue { S = Text(content) },
            "N" => new AttributeValue { N = Number(content) },
            "B" => new AttributeValue { B = new MemoryStream(Bytes(content)) },
            "BOOL" => new AttributeValue { BOOL = content.GetBoolean() },
            "NULL" => content.GetBoolean() ? new AttributeValue { NULL = true } : throw new FormatException(),
            "L" => new AttributeValue { L = [.. content.EnumerateArray().Select(Value)] },
            "M" => new AttributeValue { M = Members(content).ToDictionary(member => member.Key, member => Value(member.Value)) },
            "SS" => new AttributeValue { SS = Distinct(content, Text, text => text) },
            "NS" => new AttributeValue { NS = Distinct(content, Number, CanonicalNumber.Of) },
            "BS" => new AttributeValue { BS = [.. Distinct(content, Bytes, Convert.ToBase64String).Select(bytes => new MemoryStream(bytes))] },
            _ => throw new FormatException(),
        };
    }

    private static List<T> Distinct<T>(JsonElement set, Func<JsonElement, T> read, Func<T, string> canonical)
    {
        var members = set.EnumerateArray().Select(read).ToList();
        return members.Select(canonical).Distinct(StringComparer.Ordinal).Count() == members.Count ? members : throw new FormatException();
    }

    private static string Text(JsonElement text) => text.ValueKind == JsonValueKind.String ? text.GetString()! : throw new FormatException();

    private static string Number(JsonElement number)
    {
        Span<byte> canonical = stackalloc byte[NumberText.MaxLength];
        return NumberText.Write(Encoding.UTF8.GetBytes(Text(number)), canonical) > 0 ? Text(number) : throw new FormatException();
    }

    private static byte[] Bytes(JsonElement base64)
    {
        var text = Encoding.UTF8.GetBytes(Text(base64));
        var bytes = new byte[text.Length];
        return Base64.DecodeFromUtf8(text, bytes, out _, out var written) == OperationStatus.Done ? bytes[..written] : throw new FormatException();
    }
}
