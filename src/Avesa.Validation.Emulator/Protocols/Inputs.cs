using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>
/// Reads members of an operation's input and refuses what AWS's model refuses. Query strings, labels and Query parameters arrive as text, JSON
/// bodies with their types: both are read alike.
/// </summary>
internal static class Inputs
{
    /// <summary>A string member; null when it is absent.</summary>
    public static string? Text(this JsonObject input, string member) => input[member] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw Serialization(member, "a string"),
    };

    /// <summary>A string member that must be there and not be empty.</summary>
    /// <param name="input">The input.</param>
    /// <param name="member">Its name.</param>
    /// <param name="code">The service's code for a violated constraint: ValidationException, or ValidationError in Query services.</param>
    public static string Required(this JsonObject input, string member, string code = "ValidationException") => input.Text(member) switch
    {
        null => throw Violation(code, "null", member, "Member must not be null"),
        "" => throw Violation(code, "''", member, "Member must have length greater than or equal to 1"),
        var text => text,
    };

    /// <summary>An integer member within its bounds; null when it is absent.</summary>
    public static int? Number(this JsonObject input, string member, int least, int most, string code = "ValidationException")
    {
        var text = input[member] switch
        {
            null => null,
            JsonValue value when value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String => value.ToString(),
            _ => throw Serialization(member, "a number"),
        };
        if (text is null)
        {
            return null;
        }

        var number = int.TryParse(text, CultureInfo.InvariantCulture, out var parsed) ? parsed : throw Serialization(member, "an integer");
        return number < least ? throw Violation(code, $"'{number}'", member, $"Member must have value greater than or equal to {least}")
            : number > most ? throw Violation(code, $"'{number}'", member, $"Member must have value less than or equal to {most}")
            : number;
    }

    /// <summary>A boolean member; false when it is absent.</summary>
    public static bool Flag(this JsonObject input, string member) => input[member] switch
    {
        null => false,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        JsonValue value when value.TryGetValue<string>(out var text) && bool.TryParse(text, out var flag) => flag,
        _ => throw Serialization(member, "a boolean"),
    };

    /// <summary>A time member, in seconds since 1970 or ISO 8601; null when it is absent.</summary>
    public static DateTimeOffset? Time(this JsonObject input, string member) => input[member] switch
    {
        null => null,
        JsonValue value when decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            => DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)),
        JsonValue value when DateTimeOffset.TryParse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => throw Serialization(member, "a timestamp"),
    };

    /// <summary>A list of strings; empty when it is absent, or an empty text as the Query protocol sends an empty list.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject input, string member) => input[member] switch
    {
        null => [],
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length == 0 => [],
        JsonArray list => [.. list.Select(item => item is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Serialization(member, "a list of strings"))],
        _ => throw Serialization(member, "a list"),
    };

    /// <summary>A list of structures; empty when it is absent.</summary>
    public static IReadOnlyList<JsonObject> Structures(this JsonObject input, string member) => input[member] switch
    {
        null => [],
        JsonArray list => [.. list.Select(item => item as JsonObject ?? throw Serialization(member, "a list of structures"))],
        _ => throw Serialization(member, "a list"),
    };

    /// <summary>One of the values of an enumeration; null when it is absent.</summary>
    public static string? OneOf(this JsonObject input, string member, IReadOnlyList<string> values, string code = "ValidationException") =>
        input.Text(member) is { } text && !values.Contains(text)
            ? throw Violation(code, $"'{text}'", member, $"Member must satisfy enum value set: [{string.Join(", ", values)}]")
            : input.Text(member);

    /// <summary>AWS's wording for one violated constraint of a model.</summary>
    /// <param name="code">The error code.</param>
    /// <param name="value">The value in quotes, or <c>null</c>.</param>
    /// <param name="member">The member's name in the model; AWS's text begins it in lower case.</param>
    /// <param name="constraint">What it violates, for example <c>Member must not be null</c>.</param>
    public static AwsError Violation(string code, string value, string member, string constraint) => new(
        code,
        $"1 validation error detected: Value {value} at '{char.ToLowerInvariant(member[0])}{member[1..]}' failed to satisfy constraint: {constraint}");

    private static AwsError Serialization(string member, string expected) => new("SerializationException", $"Expected {member} to be {expected}.");
}
