using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>Equalities of members of a JSON message, of which all (<c>&amp;&amp;</c>) or one (<c>||</c>) must hold; a message that is no JSON never matches.</summary>
internal sealed partial record JsonFilterPattern(IReadOnlyList<(string[] Path, string Value)> Equalities, bool One) : FilterPattern
{
    /// <inheritdoc />
    public override bool Matches(string message)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(message);
        }
        catch (JsonException)
        {
            return false;
        }

        return One ? Equalities.Any(equality => Holds(root, equality)) : Equalities.All(equality => Holds(root, equality));
    }

    /// <summary>Reads a pattern in braces.</summary>
    /// <exception cref="Hosting.AwsError">InvalidParameterException: the brace is not closed. EmulatorLacksOperation: the rest of AWS's syntax.</exception>
    internal static new JsonFilterPattern Parse(string text)
    {
        if (!text.EndsWith('}'))
        {
            throw Invalid();
        }

        var match = Whole().Match(text);
        var signs = match.Groups["sign"].Captures.Select(capture => capture.Value).Distinct().ToList();
        if (!match.Success || signs.Count > 1)
        {
            throw Lacks(text);
        }

        var values = match.Groups["value"].Captures.Select(capture => capture.Value.Trim('"'));
        return new JsonFilterPattern([.. match.Groups["path"].Captures.Select(capture => capture.Value.Split('.')).Zip(values)], signs is ["||"]);
    }

    private static bool Holds(JsonNode? root, (string[] Path, string Value) equality)
    {
        var node = equality.Path.Aggregate(root, (parent, name) => (parent as JsonObject)?[name]);
        return node is JsonValue value && value.ToString() == equality.Value;
    }

    [GeneratedRegex("""^\{\s*\$\.(?<path>\w+(?:\.\w+)*)\s*=\s*(?<value>"[^"*]*"|-?[0-9.]+)(?:\s*(?<sign>&&|\|\|)\s*\$\.(?<path>\w+(?:\.\w+)*)\s*=\s*(?<value>"[^"*]*"|-?[0-9.]+))*\s*\}$""")]
    private static partial Regex Whole();
}
