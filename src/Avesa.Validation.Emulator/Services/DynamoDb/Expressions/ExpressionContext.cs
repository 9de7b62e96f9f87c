using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

/// <summary>
/// What <c>#name</c> and <c>:value</c> stand for in the expressions of one request. Each must be defined, and each that is defined must be used.
/// </summary>
internal sealed partial class ExpressionContext
{
    // Parameters from before expressions: DynamoDB still takes them, nothing that we serve sends them.
    private static readonly string[] Legacy =
        ["AttributesToGet", "ScanFilter", "QueryFilter", "KeyConditions", "ConditionalOperator", "Expected"];

    private readonly JsonObject? names;
    private readonly JsonObject? values;
    private readonly HashSet<string> unused = new(StringComparer.Ordinal);

    /// <summary>Reads ExpressionAttributeNames and ExpressionAttributeValues of a request that has some of the expressions.</summary>
    /// <exception cref="AwsError">ValidationException, or a loud refusal of a legacy parameter.</exception>
    public ExpressionContext(JsonObject input, string operation, params string[] expressions)
    {
        if (Legacy.FirstOrDefault(input.ContainsKey) is { } legacy)
        {
            throw NotImplementedHere.Operation("dynamodb", $"{operation} with the legacy parameter {legacy}");
        }

        var present = expressions.Any(expression => input[expression] is not null);
        names = Definitions(input, "ExpressionAttributeNames", '#', present ? null : "ExpressionAttributeNames can only be specified when using expressions");
        var withValues = expressions.Where(expression => expression != "ProjectionExpression").ToArray();
        values = Definitions(input, "ExpressionAttributeValues", ':', withValues.Any(expression => input[expression] is not null)
            ? null
            : $"ExpressionAttributeValues can only be specified when using expressions: {string.Join(" and ", withValues)} {(withValues.Length > 1 ? "are" : "is")} null");
        foreach (var (key, value) in values ?? [])
        {
            CheckValue(key, value);
        }
    }

    /// <summary>Reads a path from the tokens.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public DocumentPath Path(ExpressionTokens tokens)
    {
        var elements = new List<object> { PathElement(tokens) };
        while (true)
        {
            if (tokens.TryTake("."))
            {
                elements.Add(PathElement(tokens));
            }
            else if (tokens.TryTake("["))
            {
                elements.Add(int.TryParse(tokens.Next, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : throw tokens.Unexpected());
                tokens.Take();
                tokens.Demand("]");
            }
            else
            {
                return new DocumentPath(elements);
            }
        }
    }

    /// <summary>Reads a <c>:value</c> from the tokens.</summary>
    /// <exception cref="AwsError">ValidationException: it is not defined.</exception>
    public JsonObject Value(ExpressionTokens tokens)
    {
        var name = tokens.Take();
        unused.Remove(name);
        return values?[name] as JsonObject
            ?? throw tokens.Invalid($"An expression attribute value used in expression is not defined; attribute value: {name}");
    }

    /// <summary>Refuses names and values that no expression used.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public void DemandAllUsed()
    {
        foreach (var (member, sign) in new[] { ("ExpressionAttributeNames", '#'), ("ExpressionAttributeValues", ':') })
        {
            var left = unused.Where(key => key[0] == sign).ToArray();
            if (left.Length > 0)
            {
                throw Input.Invalid($"Value provided in {member} unused in expressions: keys: {{{string.Join(", ", left)}}}");
            }
        }
    }

    private string PathElement(ExpressionTokens tokens)
    {
        var token = tokens.Next;
        if (token[0] == '#' && token.Length > 1)
        {
            tokens.Take();
            unused.Remove(token);
            return names?[token] is { } name
                ? Wire.Text(name)
                : throw tokens.Invalid($"An expression attribute name used in the document path is not defined; attribute name: {token}");
        }

        if (tokens.AtEnd || !(char.IsAsciiLetter(token[0]) || token[0] == '_'))
        {
            throw tokens.Unexpected();
        }

        return ReservedWords.Contains(token)
            ? throw tokens.Invalid($"Attribute name is a reserved keyword; reserved keyword: {token}")
            : tokens.Take();
    }

    private JsonObject? Definitions(JsonObject input, string member, char sign, string? refusal)
    {
        if (input.OptionalStructure(member) is not { } definitions)
        {
            return null;
        }

        if (refusal is not null)
        {
            throw Input.Invalid(refusal);
        }

        if (definitions.Count == 0)
        {
            throw Input.Invalid($"{member} must not be empty");
        }

        foreach (var (key, _) in definitions)
        {
            unused.Add(key[..1] == $"{sign}" && Placeholder().IsMatch(key[1..])
                ? key
                : throw Input.Invalid($"{member} contains invalid key: Syntax error; key: \"{key}\""));
        }

        return definitions;
    }

    private static void CheckValue(string key, JsonNode? value)
    {
        try
        {
            using var writer = new Utf8JsonWriter(Stream.Null, AttributeWriter.Options);
            AttributeWriter.WriteValue(value as JsonObject ?? throw Wire.NotConvertible(value, "AttributeValue"), writer);
        }
        catch (AwsError error) when (error.Code == "ValidationException")
        {
            throw Input.Invalid($"ExpressionAttributeValues contains invalid value: {error.Message} for key {key}");
        }
    }

    [GeneratedRegex(@"\A[0-9A-Za-z_]+\z")]
    private static partial Regex Placeholder();
}
