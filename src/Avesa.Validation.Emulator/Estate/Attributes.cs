using System.Globalization;
using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>Attribute values in DynamoDB JSON, one short name for each of DynamoDB's types.</summary>
internal static class Attributes
{
    public static JsonObject S(string text) => new() { ["S"] = text };

    public static JsonObject N(decimal number) => new() { ["N"] = number.ToString(CultureInfo.InvariantCulture) };

    public static JsonObject B(byte[] bytes) => new() { ["B"] = Convert.ToBase64String(bytes) };

    public static JsonObject Bool(bool value) => new() { ["BOOL"] = value };

    public static JsonObject Null() => new() { ["NULL"] = true };

    public static JsonObject SS(params IEnumerable<string> texts) => new() { ["SS"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) };

    public static JsonObject NS(params IEnumerable<decimal> numbers) =>
        new() { ["NS"] = new JsonArray([.. numbers.Select(number => JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)))]) };

    public static JsonObject BS(params IEnumerable<byte[]> values) =>
        new() { ["BS"] = new JsonArray([.. values.Select(bytes => JsonValue.Create(Convert.ToBase64String(bytes)))]) };

    public static JsonObject L(params IEnumerable<JsonObject> values) => new() { ["L"] = new JsonArray([.. values]) };

    public static JsonObject M(JsonObject members) => new() { ["M"] = members };

    /// <summary>A time as the pipeline writes it: ISO 8601 in UTC, to the second.</summary>
    public static JsonObject Time(DateTimeOffset time) => S(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
