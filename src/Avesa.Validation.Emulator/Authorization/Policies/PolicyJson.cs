using System.Text.Json;

namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>Reads the shapes that policies are made of.</summary>
internal static class PolicyJson
{
    /// <summary>An object with no other members than these.</summary>
    public static JsonElement Object(JsonElement element, string what, params ReadOnlySpan<string> members)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new MalformedPolicyException($"Syntax errors in policy: {what} must be an object.");
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!members.Contains(member.Name))
            {
                throw new MalformedPolicyException($"Syntax errors in policy: {what} has an unknown element {member.Name}.");
            }
        }

        return element;
    }

    /// <summary>A text, number or boolean, or an array of them, as texts.</summary>
    public static List<string> Texts(JsonElement element, string what) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray().Select(item => Text(item, what))]
        : [Text(element, what)];

    /// <summary>A member or its Not… twin: the values, and whether it was the twin; null when there is neither.</summary>
    public static (JsonElement Value, bool Inverted)? Either(JsonElement statement, string name)
    {
        var plain = statement.TryGetProperty(name, out var value);
        var inverted = statement.TryGetProperty($"Not{name}", out var twin);
        return (plain, inverted) switch
        {
            (true, true) => throw new MalformedPolicyException($"Statement can't have both {name} and Not{name}."),
            (true, false) => (value, false),
            (false, true) => (twin, true),
            _ => null,
        };
    }

    private static string Text(JsonElement element, string what) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new MalformedPolicyException($"Syntax errors in policy: {what} must hold text."),
    };
}
