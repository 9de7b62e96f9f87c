using System.Text.Json;

namespace Avesa.Validation.Inventory;

/// <summary>
/// Lines that are a JSON object: Lambda's own of the JSON format (<c>{"type":"platform.report","record":{…}}</c>) and what structured
/// loggers write (<c>{"level":"ERROR","message":…,"requestId":…}</c>).
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html</remarks>
internal static class JsonLogLine
{
    private static readonly string[] Levels = ["level", "levelname", "log_level", "severity"];
    private static readonly string[] Messages = ["message", "msg", "errorMessage"];
    private static readonly string[] RequestIds = ["requestId", "AWSRequestId", "function_request_id", "aws_request_id"];

    /// <summary>Reads a line; null when it is not a JSON object.</summary>
    public static LogLine? TryRead(LogEvent written)
    {
        if (!written.Message.AsSpan().TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var document = HostileJson.Parse(written.Message);
            var line = document.RootElement;
            return Text(line, "type") is { } type && type.StartsWith("platform.", StringComparison.Ordinal)
                && line.TryGetProperty("record", out var record) && record.ValueKind == JsonValueKind.Object
                ? Platform(written, type, record)
                : Application(written, line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static LogLine Platform(LogEvent written, string type, JsonElement record)
    {
        var status = Text(record, "status");
        var failed = status is not (null or "success");
        var kind = (type, status) switch
        {
            ("platform.start", _) => LogLineKind.Start,
            ("platform.end", _) => LogLineKind.End,

            // Without a status it says nothing about how the run went.
            ("platform.report", not null) => LogLineKind.EndAndReport,
            _ => LogLineKind.Platform,
        };
        var start = type.StartsWith("platform.init", StringComparison.Ordinal) || type.StartsWith("platform.restore", StringComparison.Ordinal)
            || RuntimeErrors.PreventsTheStart(Text(record, "errorType") ?? "");
        return new LogLine(written, kind, Text(record, "requestId"), "", failed, failed && start);
    }

    private static LogLine Application(LogEvent written, JsonElement line)
    {
        var level = First(line, Levels) ?? "";
        var isError = LogLineReader.IsError(level);
        var failedStart = isError && RuntimeErrors.PreventsTheStart(Text(line, "errorType") ?? "");
        return new LogLine(written, LogLineKind.Application, First(line, RequestIds), First(line, Messages) ?? written.Message, isError || HasTraceback(line), failedStart);
    }

    private static bool HasTraceback(JsonElement line) => line.EnumerateObject().Any(member => member.Value.ValueKind switch
    {
        JsonValueKind.Array => member.NameEquals("stackTrace") && member.Value.GetArrayLength() > 0,
        JsonValueKind.String => TextLogLine.HasTraceback(member.Value.GetString()!),
        _ => false,
    });

    private static string? First(JsonElement line, string[] names) => names.Select(name => Text(line, name)).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
