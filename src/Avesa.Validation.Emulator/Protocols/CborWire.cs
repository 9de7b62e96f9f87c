using System.Formats.Cbor;
using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>CBOR bodies as rpc-v2-cbor writes them: times are tagged seconds since 1970.</summary>
/// <remarks>https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html</remarks>
internal static class CborWire
{
    /// <summary>The value of the header <c>smithy-protocol</c>.</summary>
    public const string Protocol = "rpc-v2-cbor";

    /// <summary>Reads a body; an empty one is an empty input.</summary>
    /// <exception cref="AwsError">SerializationException: the body is not a CBOR map.</exception>
    public static JsonObject Read(byte[] body)
    {
        if (body.Length == 0)
        {
            return [];
        }

        try
        {
            return Value(new CborReader(body, CborConformanceMode.Lax)) as JsonObject ?? throw Malformed();
        }
        catch (Exception error) when (error is CborContentException or InvalidOperationException or OverflowException)
        {
            throw Malformed();
        }
    }

    /// <summary>Writes an output.</summary>
    public static async Task Write(HttpContext http, JsonObject output, int status)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        Put(writer, output);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/cbor";
        http.Response.Headers["smithy-protocol"] = Protocol;
        await http.Response.Body.WriteAsync(writer.Encode(), http.RequestAborted);
    }

    private static JsonNode? Value(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.StartMap:
                var structure = new JsonObject();
                reader.ReadStartMap();
                while (reader.PeekState() != CborReaderState.EndMap)
                {
                    structure[reader.ReadTextString()] = Value(reader);
                }

                reader.ReadEndMap();
                return structure;
            case CborReaderState.StartArray:
                var list = new JsonArray();
                reader.ReadStartArray();
                while (reader.PeekState() != CborReaderState.EndArray)
                {
                    list.Add(Value(reader));
                }

                reader.ReadEndArray();
                return list;
            case CborReaderState.Tag:
                // The only tag of the protocol is that of times, whose number says it all.
                reader.ReadTag();
                return Value(reader);
            case CborReaderState.TextString:
                return reader.ReadTextString();
            case CborReaderState.ByteString:
                return Convert.ToBase64String(reader.ReadByteString());
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                return reader.ReadInt64();
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                return reader.ReadDouble();
            case CborReaderState.Boolean:
                return reader.ReadBoolean();
            case CborReaderState.Null:
                reader.ReadNull();
                return null;
            default:
                throw Malformed();
        }
    }

    private static void Put(CborWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject structure:
                writer.WriteStartMap(structure.Count);
                foreach (var (name, value) in structure)
                {
                    writer.WriteTextString(name);
                    Put(writer, value);
                }

                writer.WriteEndMap();
                break;
            case JsonArray list:
                writer.WriteStartArray(list.Count);
                foreach (var item in list)
                {
                    Put(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValue scalar:
                PutScalar(writer, scalar);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    private static void PutScalar(CborWriter writer, JsonValue scalar)
    {
        switch (scalar.GetValue<object>())
        {
            case string text:
                writer.WriteTextString(text);
                break;
            case bool flag:
                writer.WriteBoolean(flag);
                break;
            case DateTimeOffset time:
                writer.WriteTag(CborTag.UnixTimeSeconds);
                writer.WriteDouble(time.ToUnixTimeMilliseconds() / 1000.0);
                break;
            case double number:
                writer.WriteDouble(number);
                break;
            case int or long:
                writer.WriteInt64(Convert.ToInt64(scalar.GetValue<object>(), CultureInfo.InvariantCulture));
                break;
            case var other:
                throw new System.Diagnostics.UnreachableException($"An output holds a {other.GetType().Name}.");
        }
    }

    private static AwsError Malformed() => new("SerializationException", "The body is not the CBOR of a structure.");
}
