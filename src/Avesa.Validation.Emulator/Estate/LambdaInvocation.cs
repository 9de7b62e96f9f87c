using System.Globalization;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>One invocation as Lambda's own log lines tell it; the execution environment was new, as it is when a function runs once an hour.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/python-logging.html</remarks>
internal sealed record LambdaInvocation(string RequestId, DateTimeOffset Start, TimeSpan Duration, int MemorySize, Seed Seed)
{
    private const string Runtime = "python:3.12.v64";

    private static readonly string RuntimeArn = $"arn:aws:lambda:{Side.Region}::runtime:{Seed.Of(Runtime).Hex(64)}";

    /// <summary>The log stream that the execution environment writes.</summary>
    public string StreamName => $"{Start.UtcDateTime.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/[$LATEST]{Seed.At("stream").Hex(32)}";

    /// <summary>The time of the first line: the environment started before the handler did.</summary>
    public DateTimeOffset First => Start.AddMilliseconds(-(long)Init);

    /// <summary>The time of the last line.</summary>
    public DateTimeOffset Last => Milliseconds(Start + Duration);

    private double Init => 380 + (Seed.At("init").Below(21_000) / 100.0);

    /// <summary>The lines of the invocation around those of the handler.</summary>
    /// <param name="messages">What the handler logged: time, level and text.</param>
    public IEnumerable<LogEvent> Lines(IEnumerable<(DateTimeOffset Time, string Level, string Text)> messages)
    {
        yield return new LogEvent(First, $"INIT_START Runtime Version: {Runtime}\tRuntime Version ARN: {RuntimeArn}\n");
        yield return new LogEvent(Start, $"START RequestId: {RequestId} Version: $LATEST\n");
        foreach (var (time, level, text) in messages)
        {
            var stamp = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            yield return new LogEvent(Milliseconds(time), $"[{level}]\t{stamp}\t{RequestId}\t{text}\n");
        }

        yield return new LogEvent(Last, $"END RequestId: {RequestId}\n");
        yield return new LogEvent(Last, Report());
    }

    // Since August 2025 the initialisation is billed too.
    private string Report() => string.Create(
        CultureInfo.InvariantCulture,
        $"REPORT RequestId: {RequestId}\tDuration: {Duration.TotalMilliseconds:0.00} ms\tBilled Duration: {Math.Ceiling(Duration.TotalMilliseconds + Init):0} ms\tMemory Size: {MemorySize} MB\tMax Memory Used: {Seed.At("memory").Between(118, 264)} MB\tInit Duration: {Init:0.00} ms\t\n");

    private static DateTimeOffset Milliseconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
