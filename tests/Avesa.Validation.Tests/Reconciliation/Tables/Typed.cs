using System.Text;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>Typed JSON of DynamoDB, by way of the slow model and of the hashes.</summary>
internal static class Typed
{
    public static KeySchema Schema { get; } = new(new KeyAttribute("tenant_id", "S"), null);

    public static DigestKey Key { get; } = new(0x0706050403020100, 0x0f0e0d0c0b0a0908);

    /// <summary>The hash of an item.</summary>
    public static ScannedItem Hash(string item, KeySchema? schema = null) => new ItemHasher(Key, schema ?? Schema).Read(Encoding.UTF8.GetBytes(item));

    /// <summary>The paths at which the slow model finds two items different.</summary>
    public static IReadOnlyList<string> Differences(string left, string right) => [.. ItemValue.Differences(Model(left), Model(right))];

    /// <summary>An item as the slow model has it.</summary>
    public static ItemValue.Map Model(string item) =>
        ItemValues.Canonical(((JsonObject)JsonNode.Parse(item, documentOptions: new() { MaxDepth = 128 })!).ToDictionary(member => member.Key, member => Value(member.Value!)));

    private static AttributeValue Value(JsonNode typed)
    {
        var (type, content) = ((JsonObject)typed).Single();
        return type switch
        {
            "S" => new AttributeValue { S = content!.ToString() },
            "N" => new AttributeValue { N = content!.ToString() },
            "B" => new AttributeValue { B = Bytes(content) },
            "BOOL" => new AttributeValue { BOOL = content!.GetValue<bool>() },
            "NULL" => new AttributeValue { NULL = true },
            "L" => new AttributeValue { L = [.. ((JsonArray)content!).Select(member => Value(member!))] },
            "M" => new AttributeValue { M = ((JsonObject)content!).ToDictionary(member => member.Key, member => Value(member.Value!)) },
            "SS" => new AttributeValue { SS = [.. Members(content)] },
            "NS" => new AttributeValue { NS = [.. Members(content)] },
            "BS" => new AttributeValue { BS = [.. ((JsonArray)content!).Select(Bytes)] },
            _ => throw new ArgumentException(type),
        };
    }

    private static IEnumerable<string> Members(JsonNode? set) => ((JsonArray)set!).Select(member => member!.ToString());

    private static MemoryStream Bytes(JsonNode? base64) => new(Convert.FromBase64String(base64!.ToString()));
}
