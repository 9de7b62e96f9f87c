using System.Text.Json;
using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Items;

/// <summary>Compares typed values as DynamoDB does: numbers as numbers, sets without order, everything else only with its own type.</summary>
internal static class AttributeComparison
{
    /// <summary>Whether two values are equal.</summary>
    public static bool Equal(JsonObject left, JsonObject right)
    {
        var (type, leftContent) = Single(left);
        var (rightType, rightContent) = Single(right);
        return type == rightType && type switch
        {
            "N" => Number.Parse(Wire.Text(leftContent)) == Number.Parse(Wire.Text(rightContent)),
            "NS" => Numbers(leftContent).SetEquals(Numbers(rightContent)),
            "SS" or "BS" => Wire.Texts(leftContent).ToHashSet(StringComparer.Ordinal).SetEquals(Wire.Texts(rightContent)),
            "L" => Equal((JsonArray)leftContent, (JsonArray)rightContent),
            "M" => Equal((JsonObject)leftContent, (JsonObject)rightContent, nested: true),
            "BOOL" => Wire.Flag(leftContent) == Wire.Flag(rightContent),
            "NULL" => true,
            _ => Wire.Text(leftContent) == Wire.Text(rightContent),
        };
    }

    /// <summary>The order of two values; null when they are not of one type that has an order.</summary>
    public static int? Order(JsonObject left, JsonObject right)
    {
        var (type, leftContent) = Single(left);
        var (rightType, rightContent) = Single(right);
        return type == rightType && type is "S" or "N" or "B"
            ? Bytes(type, leftContent).AsSpan().SequenceCompareTo(Bytes(type, rightContent))
            : null;
    }

    /// <summary>Whether a text or binary begins with another.</summary>
    public static bool BeginsWith(JsonObject value, JsonObject prefix)
    {
        var (type, content) = Single(value);
        var (prefixType, prefixContent) = Single(prefix);
        return type == prefixType && type is "S" or "B" && Bytes(type, content).AsSpan().StartsWith(Bytes(type, prefixContent));
    }

    /// <summary>Whether a text or binary has another as a part, or a set or list as an element.</summary>
    public static bool Contains(JsonObject value, JsonObject part)
    {
        var (type, content) = Single(value);
        var (partType, partContent) = Single(part);
        return type switch
        {
            "S" or "B" => type == partType && Bytes(type, content).AsSpan().IndexOf(Bytes(type, partContent)) >= 0,
            "SS" or "NS" or "BS" => type == $"{partType}S" && Wire.Texts(content).Any(element => Equal(new JsonObject { [partType] = element }, part)),
            "L" => ((JsonArray)content).Any(element => Equal((JsonObject)element!, part)),
            _ => false,
        };
    }

    /// <summary>What the function size gives; null for types without a size.</summary>
    public static int? Size(JsonObject value)
    {
        var (type, content) = Single(value);
        return type switch
        {
            "S" => Wire.Text(content).Length,
            "B" => Bytes(type, content).Length,
            "SS" or "NS" or "BS" or "L" => ((JsonArray)content).Count,
            "M" => ((JsonObject)content).Count,
            _ => null,
        };
    }

    /// <summary>The one type and content of a value.</summary>
    public static (string Type, JsonNode Content) Single(JsonObject value)
    {
        var (type, content) = value.First(member => member.Value is { } node && node.GetValueKind() != JsonValueKind.Null);
        return (type, content!);
    }

    private static bool Equal(JsonArray left, JsonArray right) =>
        left.Count == right.Count && left.Zip(right).All(pair => Equal((JsonObject)pair.First!, (JsonObject)pair.Second!));

    private static bool Equal(JsonObject left, JsonObject right, bool nested) =>
        nested && left.Count == right.Count && left.All(member => right[member.Key] is JsonObject other && Equal((JsonObject)member.Value!, other));

    private static HashSet<Number> Numbers(JsonNode content) => [.. Wire.Texts(content).Select(Number.Parse)];

    private static byte[] Bytes(string type, JsonNode content) => TableKey.SortableBytes(type, Wire.Text(content));
}
