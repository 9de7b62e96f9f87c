using System.Text.RegularExpressions;

namespace Avesa.Validation.Inventory;

/// <summary>
/// Lines of the text format: Lambda's own (START, END, REPORT, INIT_REPORT, time-outs), those of the Python and Node.js runtimes
/// (<c>[LEVEL]⇥time⇥request⇥text</c>, <c>time⇥request⇥LEVEL⇥text</c>), and whatever a program prints.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/lambda/latest/dg/python-logging.html and, for failures,
/// https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
/// </remarks>
internal static partial class TextLogLine
{
    /// <summary>Reads a line; one that is of no known form is what a program printed.</summary>
    public static LogLine Read(LogEvent written)
    {
        var message = written.Message;
        if (Platform().Match(message) is { Success: true } platform)
        {
            return Reported(written, platform);
        }

        if (Crash().Match(message) is { Success: true } crash)
        {
            return new LogLine(written, LogLineKind.Platform, Named(crash), message, true, RuntimeErrors.PreventsTheStart(crash.Groups["type"].Value));
        }

        return Levelled().Match(message) is { Success: true } levelled
            ? Said(written, Named(levelled), levelled.Groups["level"].Value, levelled.Groups["text"].Value)
            : new LogLine(written, LogLineKind.Application, null, message, Marked().IsMatch(message) || HasTraceback(message), false);
    }

    /// <summary>Whether a traceback begins on one of the lines of a text.</summary>
    public static bool HasTraceback(string text) => Traceback().IsMatch(text);

    /// <summary>Whether an error of the runtime that the text begins with keeps the function from starting.</summary>
    public static bool TellsOfAFailedStart(string text) =>
        RuntimeError().Match(text) is { Success: true } error && RuntimeErrors.PreventsTheStart(error.Value);

    private static LogLine Said(LogEvent written, string? requestId, string level, string text)
    {
        var isError = LogLineReader.IsError(level);
        return new LogLine(written, LogLineKind.Application, requestId, text, isError || HasTraceback(text), isError && TellsOfAFailedStart(text));
    }

    private static LogLine Reported(LogEvent written, Match platform)
    {
        var word = platform.Groups["word"].Value;
        var status = Status().Match(written.Message);

        // Lambda's text names a status only where a run or a start has failed.
        var failed = status.Success && status.Groups["status"].Value != "success";
        var kind = word switch
        {
            "START" => LogLineKind.Start,
            "END" => LogLineKind.End,
            "REPORT" => LogLineKind.Report,
            _ => LogLineKind.Platform,
        };
        var start = kind == LogLineKind.Platform || RuntimeErrors.PreventsTheStart(status.Groups["type"].Value);
        return new LogLine(written, kind, Named(platform), "", failed, failed && start);
    }

    private static string? Named(Match match) => match.Groups["id"] is { Success: true, Length: > 0 } id && id.Value != "undefined" ? id.Value : null;

    [GeneratedRegex(
        @"^(?:(?<word>START|END|REPORT) RequestId: (?<id>[0-9a-fA-F-]{36})\b|(?<word>INIT_START) |(?<word>INIT_REPORT) Init Duration: |(?<word>RESTORE_START) |(?<word>RESTORE_REPORT) Restore Duration: )",
        RegexOptions.CultureInvariant)]
    private static partial Regex Platform();

    [GeneratedRegex(@"\bStatus: (?<status>\w+)(?:\s+Error Type: (?<type>\S+))?", RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(
        @"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T\S+Z (?<id>[0-9a-fA-F-]{36}) Task timed out after [0-9.]+ seconds|RequestId: (?<id>[0-9a-fA-F-]{36}) Error: |(?<type>Runtime\.[A-Za-z]+)(?::|\s|$)|Unknown application error occurred)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Crash();

    [GeneratedRegex(
        @"^(?:\[(?<level>[A-Za-z]+)\]\t[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z\t(?<id>[^\t]*)\t(?<text>.*)|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z\t(?<id>[^\t]*)\t(?<level>TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\t(?<text>.*)|\[(?<level>TRACE|DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\]\s+(?<text>.*))",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Levelled();

    // Of a line whose level stands somewhere else: in brackets anywhere, or as Python's logging.basicConfig writes it.
    [GeneratedRegex(@"\[(?:ERROR|CRITICAL|FATAL)\]|^(?:ERROR|CRITICAL):[\w.]+:", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?:^|[\r\n])Traceback \(most recent call last\):", RegexOptions.CultureInvariant)]
    private static partial Regex Traceback();

    [GeneratedRegex(@"^Runtime\.[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex RuntimeError();
}
