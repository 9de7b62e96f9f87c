using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>Writes an operation's output as awsQuery's XML: lists as <c>member</c> elements, maps as <c>entry</c> elements (an object with the one member <c>entry</c>), times in ISO 8601.</summary>
internal static class QueryXml
{
    /// <summary>The elements of a structure's members.</summary>
    public static IEnumerable<XElement> Members(XNamespace xmlNamespace, JsonObject structure) =>
        structure.Where(member => member.Value is not null).Select(member => Element(xmlNamespace, member.Key, member.Value!));

    private static XElement Element(XNamespace xmlNamespace, string name, JsonNode value) => value switch
    {
        JsonObject map when map.Count == 1 && map["entry"] is JsonArray entries =>
            new XElement(xmlNamespace + name, entries.Select(entry => Element(xmlNamespace, "entry", entry!))),
        JsonObject structure => new XElement(xmlNamespace + name, Members(xmlNamespace, structure)),
        JsonArray list => new XElement(xmlNamespace + name, list.Select(item => Element(xmlNamespace, "member", item!))),
        JsonValue scalar => new XElement(xmlNamespace + name, Text(scalar)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Text(JsonValue scalar) => scalar.TryGetValue<DateTimeOffset>(out var time) && scalar.GetValueKind() != JsonValueKind.String
        ? Iso(time)
        : scalar.GetValueKind() switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.String => scalar.TryGetValue<string>(out var text) ? text : Iso(scalar.GetValue<DateTimeOffset>()),
            _ => scalar.ToJsonString(),
        };

    private static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
