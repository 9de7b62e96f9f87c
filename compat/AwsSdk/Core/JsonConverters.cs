#nullable enable
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.Compat;

/// <summary>Any scalar as its text, as the SDK reads strings: endpoints that are not AWS sometimes send a number for one.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True or JsonTokenType.False => reader.GetBoolean().ToString(),
        var token => throw new JsonException($"A string was expected, not {token}."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);
}

/// <summary>A time as seconds since 1970 with up to three decimals; read also in its ISO 8601 and RFC 822 forms. UTC.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => DateTime.UnixEpoch.AddTicks((long)(reader.GetDecimal() * TimeSpan.TicksPerSecond)),
        _ => Times.Parse(reader.GetString()!),
    };

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteRawValue((Times.Milliseconds(value) / 1000m).ToString("0.###", CultureInfo.InvariantCulture));
}

/// <summary>A time as whole milliseconds since 1970. UTC.</summary>
internal sealed class EpochMillisecondsConverter : JsonConverter<DateTime?>
{
    public static readonly EpochMillisecondsConverter Instance = new();

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Null ? null : DateTime.UnixEpoch.AddMilliseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Times.Milliseconds(value!.Value));
}

/// <summary>A blob as base64.</summary>
internal sealed class BlobConverter : JsonConverter<MemoryStream>
{
    public override MemoryStream Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, MemoryStream value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.ToArray());
}

/// <summary>An enumeration as its text; a value newer than the class is kept, as the SDK does.</summary>
internal sealed class ConstantConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsSubclassOf(typeof(ConstantClass));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ConstantConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class ConstantConverter<T> : JsonConverter<T> where T : ConstantClass
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T)Constants.Find(typeof(T), reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
