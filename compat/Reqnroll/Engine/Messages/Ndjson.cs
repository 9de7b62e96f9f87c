using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Io.Cucumber.Messages.Types;

namespace Reqnroll.Engine.Messages;

/// <summary>Cucumber Messages as JSON: camel case, absent members left out, enumerations by the words of the schema. The generator compiles this file too.</summary>
internal static class Ndjson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new SchemaWords() },
    };

    public static string Line(Envelope envelope) => JsonSerializer.Serialize(envelope, Options);

    private sealed class SchemaWords : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(SchemaWord<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class SchemaWord<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Messages are written, never read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(typeof(T).GetField($"{value}")?.GetCustomAttribute<DescriptionAttribute>()?.Description ?? $"{value}");
    }
}
