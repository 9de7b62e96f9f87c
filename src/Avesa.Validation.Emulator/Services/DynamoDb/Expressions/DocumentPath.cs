using System.Globalization;
using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

/// <summary>A path into an item: an attribute, then map keys (text) and list positions (integers).</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.Attributes.html</remarks>
internal sealed record DocumentPath(IReadOnlyList<object> Elements)
{
    /// <summary>The attribute that it begins with.</summary>
    public string Attribute => (string)Elements[0];

    /// <summary>The typed value that it leads to; null when there is nothing.</summary>
    public JsonObject? Resolve(JsonObject item)
    {
        var value = item[Attribute] as JsonObject;
        foreach (var element in Elements.Skip(1))
        {
            value = element switch
            {
                int index when value?["L"] is JsonArray list && index < list.Count => list[index] as JsonObject,
                string key when value?["M"] is JsonObject map => map[key] as JsonObject,
                _ => null,
            };
        }

        return value;
    }

    /// <summary>Whether one of the two is a part of the other, or both are one.</summary>
    public bool Overlaps(DocumentPath other) => Elements.Zip(other.Elements).All(pair => Equals(pair.First, pair.Second));

    /// <inheritdoc />
    public override string ToString() =>
        $"[{string.Join(", ", Elements.Select(element => element is int index ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : element))}]";
}
