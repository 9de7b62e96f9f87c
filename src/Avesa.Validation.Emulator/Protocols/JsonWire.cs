using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>JSON bodies as AWS's JSON protocols write them: times as seconds since 1970 with milliseconds, errors with <c>__type</c>.</summary>
internal static class JsonWire
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // DynamoDB's items nest up to 32 levels, each of them two of JSON's.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 128 };

    /// <summary>Reads a body; an empty one is an empty input.</summary>
    /// <exception cref="AwsError">SerializationException: the body is not a JSON object.</exception>
    public static JsonObject Read(byte[] body)
    {
        if (body.Length == 0)
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(body, documentOptions: Deep) as JsonObject ?? throw new AwsError("SerializationException", "Start of structure or map found where not expected.");
        }
        catch (JsonException)
        {
            throw new AwsError("SerializationException", "Unexpected end or content of the JSON input.");
        }
    }

    /// <summary>Writes an output.</summary>
    public static async Task Write(HttpContext http, JsonNode output, int status, string contentType)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(Times(output), Options);
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>Writes an error; clients read the code from the header or from <c>__type</c>.</summary>
    public static Task WriteError(HttpContext http, AwsError error, string contentType, string messageMember)
    {
        http.Response.Headers["x-amzn-ErrorType"] = error.Code;
        var body = new JsonObject { ["__type"] = error.Code, [messageMember] = error.Message };
        foreach (var (name, value) in error.Members ?? new Dictionary<string, string>())
        {
            body[name] = value;
        }

        return Write(http, body, error.Status, contentType);
    }

    // Replaces times, in place where the tree is ours to change: outputs are made for one answer.
    private static JsonNode Times(JsonNode node)
    {
        switch (node)
        {
            case JsonObject structure:
                foreach (var (name, value) in structure.ToArray())
                {
                    if (value is not null && Times(value) is var replaced && !ReferenceEquals(replaced, value))
                    {
                        structure[name] = replaced;
                    }
                }

                return structure;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is { } value && Times(value) is var replaced && !ReferenceEquals(replaced, value))
                    {
                        list[i] = replaced;
                    }
                }

                return list;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String && !scalar.TryGetValue<string>(out _) && scalar.TryGetValue<DateTimeOffset>(out var time):
                return JsonValue.Create(time.ToUnixTimeMilliseconds() / 1000m);
            default:
                return node;
        }
    }
}
