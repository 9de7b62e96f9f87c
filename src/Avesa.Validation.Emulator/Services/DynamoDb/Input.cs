using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Reads members of an input, with DynamoDB's own words for what is missing or out of bounds.</summary>
internal static partial class Input
{
    /// <summary>A text that must be there.</summary>
    public static string RequiredText(this JsonObject input, string member) =>
        input.OptionalText(member) ?? throw Violation(null, member, "Member must not be null");

    /// <summary>A text; null when it is not there.</summary>
    public static string? OptionalText(this JsonObject input, string member) => input[member] is { } node ? Wire.Text(node) : null;

    /// <summary>A text of a closed set; null when it is not there.</summary>
    public static string? OptionalChoice(this JsonObject input, string member, params string[] choices)
    {
        var text = input.OptionalText(member);
        return text is null || choices.Contains(text)
            ? text
            : throw Violation(text, member, $"Member must satisfy enum value set: [{string.Join(", ", choices)}]");
    }

    /// <summary>A whole number within bounds; null when it is not there.</summary>
    public static int? OptionalInteger(this JsonObject input, string member, long least, long most = int.MaxValue)
    {
        if (input[member] is not { } node)
        {
            return null;
        }

        var value = Wire.Integer(node);
        return value < least
            ? throw Violation($"{value}", member, $"Member must have value greater than or equal to {least}")
            : value > most
                ? throw Violation($"{value}", member, $"Member must have value less than or equal to {most}")
                : (int)value;
    }

    /// <summary>A flag; false when it is not there.</summary>
    public static bool Flag(this JsonObject input, string member) => input[member] is { } node && Wire.Flag(node);

    /// <summary>A structure or map that must be there.</summary>
    public static JsonObject RequiredStructure(this JsonObject input, string member) =>
        input.OptionalStructure(member) ?? throw Violation(null, member, "Member must not be null");

    /// <summary>A structure or map; null when it is not there.</summary>
    public static JsonObject? OptionalStructure(this JsonObject input, string member) => input[member] switch
    {
        null => null,
        JsonObject structure => structure,
        { } other => throw Wire.NotConvertible(other, "Map"),
    };

    /// <summary>A list of structures; empty when it is not there.</summary>
    public static IReadOnlyList<JsonObject> Structures(this JsonObject input, string member) => input[member] switch
    {
        null => [],
        JsonArray list => [.. list.Select(item => item as JsonObject ?? throw Wire.NotConvertible(item, "Structure"))],
        { } other => throw Wire.NotConvertible(other, "List"),
    };

    /// <summary>A name of a table, index or backup.</summary>
    public static string CheckedName(string name, string member)
    {
        if (name.Length is < 3 or > 255)
        {
            throw Invalid($"{member} must be at least 3 characters long and at most 255 characters long");
        }

        return NamePattern().IsMatch(name)
            ? name
            : throw Violation(name, member, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
    }

    /// <summary>The error for one member that breaks a constraint of the model.</summary>
    public static AwsError Violation(string? value, string member, string constraint) => Invalid(
        $"1 validation error detected: Value {(value is null ? "null" : $"'{value}'")} at '{char.ToLowerInvariant(member[0])}{member[1..]}' "
        + $"failed to satisfy constraint: {constraint}");

    /// <summary>A ValidationException.</summary>
    public static AwsError Invalid(string message) => new("ValidationException", message);

    [GeneratedRegex(@"\A[a-zA-Z0-9_.-]+\z")]
    private static partial Regex NamePattern();
}
