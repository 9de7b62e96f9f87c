using System.Globalization;
using Avesa.Validation.Inventory;

namespace Avesa.Validation.Tests.Inventory;

/// <summary>Lines as Lambda and its Python runtime write them.</summary>
internal static class LogText
{
    public const string Request = "79b4f56e-95b1-4643-9700-2807f4e68189";
    public const string OtherRequest = "c16b0a58-61af-4b5e-ae57-b5dad549e389";
    public const string OneStream = "2026/11/23/[$LATEST]60cefc4c4d174d898e4dbb301f9f10ef";

    public static DateTimeOffset Noon { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static string Start(string request = Request) => $"START RequestId: {request} Version: $LATEST\n";

    public static string End(string request = Request) => $"END RequestId: {request}\n";

    public static string Report(string request = Request, string ending = "") =>
        $"REPORT RequestId: {request}\tDuration: 933.59 ms\tBilled Duration: 934 ms\tMemory Size: 1024 MB\tMax Memory Used: 94 MB\tInit Duration: 203.12 ms\t{ending}\n";

    public static string Said(string level, string text, string request = Request) => $"[{level}]\t2026-11-23T12:00:00.123Z\t{request}\t{text}\n";

    /// <summary>A line a second, all of one stream.</summary>
    public static IReadOnlyList<LogEvent> Events(params string[] messages) => Of(OneStream, messages);

    public static IReadOnlyList<LogEvent> Of(string stream, params string[] messages) =>
        [.. messages.Select((message, second) => new LogEvent(stream, Noon.AddSeconds(second), message))];

    public static FunctionLog Log(params string[] messages) => FunctionLog.Of(Events(messages));

    public static FunctionRun OneRun(params string[] messages) => Log(messages).Runs.Should().ContainSingle().Subject;

    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
