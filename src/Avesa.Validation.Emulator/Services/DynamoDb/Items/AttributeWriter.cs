using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Items;

/// <summary>Writes attribute values as DynamoDB keeps them (checked, numbers normalised) and counts their bytes as DynamoDB does.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html#ItemSizeCalculations</remarks>
internal static class AttributeWriter
{
    /// <summary>How every answer of the service is written: UTF-8 as it is, checked nowhere again.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // A list or map takes three bytes, and one for each element.
    private const int NestingSize = 3;

    private const int MaxNesting = 32;

    private const string InvalidParameters = "One or more parameter values were invalid: ";

    /// <summary>Writes a map of attributes: an item, a key, or the content of an <c>M</c>.</summary>
    /// <returns>The size of names and values.</returns>
    /// <exception cref="AwsError">ValidationException or SerializationException: DynamoDB refuses a value.</exception>
    public static int WriteMap(JsonObject attributes, Utf8JsonWriter output)
    {
        var size = 0;
        output.WriteStartObject();
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                output.WritePropertyName(name);
                size += Encoding.UTF8.GetByteCount(name) + WriteValue(Structure(value), output);
            }
        }

        output.WriteEndObject();
        return size;
    }

    /// <summary>Writes one value, <c>{"S":"acme"}</c>.</summary>
    /// <returns>The size of the value.</returns>
    /// <exception cref="AwsError">ValidationException or SerializationException: DynamoDB refuses the value.</exception>
    public static int WriteValue(JsonObject value, Utf8JsonWriter output)
    {
        var present = value.Where(member => member.Value is not null).ToArray();
        if (present.Length == 0)
        {
            throw Invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }

        var (type, content) = present[0];
        output.WriteStartObject();
        output.WritePropertyName(type);
        var size = WriteContent(type, content!, output);
        output.WriteEndObject();
        return present.Length == 1
            ? size
            : throw Invalid("Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
    }

    private static int WriteContent(string type, JsonNode content, Utf8JsonWriter output)
    {
        // Every level of DynamoDB's is two of JSON's.
        if (type is "L" or "M" && output.CurrentDepth / 2 > MaxNesting)
        {
            throw Invalid("Nesting Levels have exceeded supported limits");
        }

        switch (type)
        {
            case "S":
                return WriteText(Wire.Text(content), output);
            case "N":
                return WriteNumber(Wire.Text(content), output);
            case "B":
                return WriteBinary(Wire.Text(content), output);
            case "BOOL":
                output.WriteBooleanValue(Wire.Flag(content));
                return 1;
            case "NULL":
                if (!Wire.Flag(content))
                {
                    throw Invalid(InvalidParameters + "Null attribute value types must have the value of true");
                }

                output.WriteBooleanValue(true);
                return 1;
            case "SS":
                return WriteSet(Wire.Texts(content), WriteText, output, "An string set  may not be empty", InvalidParameters + "Input collection {0} contains duplicates.");
            case "NS":
                return WriteSet([.. Wire.Texts(content).Select(text => Number.Parse(text).ToString())], WriteNumber, output, "An number set  may not be empty", "Input collection contains duplicates");
            case "BS":
                return WriteSet(Wire.Texts(content), WriteBinary, output, "Binary sets should not be empty", InvalidParameters + "Input collection {0}of type BS contains duplicates.");
            case "L":
                return WriteList(content as JsonArray ?? throw Wire.NotConvertible(content, "List"), output);
            case "M":
                var map = Structure(content);
                return NestingSize + map.Count + WriteMap(map, output);
            default:
                throw Invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
    }

    private static int WriteText(string text, Utf8JsonWriter output)
    {
        output.WriteStringValue(text);
        return Encoding.UTF8.GetByteCount(text);
    }

    private static int WriteNumber(string text, Utf8JsonWriter output)
    {
        var number = Number.Parse(text);
        output.WriteStringValue(number.ToString());
        return number.Size;
    }

    private static int WriteBinary(string text, Utf8JsonWriter output)
    {
        var bytes = Wire.Blob(text);
        output.WriteStringValue(text);
        return bytes.Length;
    }

    private static int WriteSet(
        IReadOnlyList<string> members,
        Func<string, Utf8JsonWriter, int> write,
        Utf8JsonWriter output,
        string whenEmpty,
        string whenDuplicate)
    {
        if (members.Count == 0)
        {
            throw Invalid(InvalidParameters + whenEmpty);
        }

        if (members.Distinct(StringComparer.Ordinal).Count() < members.Count)
        {
            throw Invalid(whenDuplicate.Replace("{0}", $"[{string.Join(", ", members)}]", StringComparison.Ordinal));
        }

        output.WriteStartArray();
        var size = members.Sum(member => write(member, output));
        output.WriteEndArray();
        return size;
    }

    private static int WriteList(JsonArray list, Utf8JsonWriter output)
    {
        output.WriteStartArray();
        var size = NestingSize + list.Sum(value => 1 + WriteValue(Structure(value), output));
        output.WriteEndArray();
        return size;
    }

    private static JsonObject Structure(JsonNode? node) => node as JsonObject ?? throw Wire.NotConvertible(node, "AttributeValue");

    private static AwsError Invalid(string message) => new("ValidationException", message);
}
