using System.Globalization;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>An event with its place in its group: events are ordered by time, then stream, then their order in the stream.</summary>
internal sealed record FoundEvent(LogEvent Logged, string Stream, int Index)
{
    /// <summary>What CloudWatch Logs adds to the UTF-8 bytes of a message when it counts a page's size.</summary>
    private const int Overhead = 26;

    /// <summary>The time in milliseconds since 1970.</summary>
    public long Timestamp { get; } = Logged.Timestamp.ToUnixTimeMilliseconds();

    /// <summary>Text whose ordinal order is the order of events.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Timestamp:D15}\n{Stream}\n{Index:D9}");

    /// <summary>Bytes of a page that the event takes.</summary>
    public int Size => System.Text.Encoding.UTF8.GetByteCount(Logged.Message) + Overhead;

    /// <summary>Fifty-six digits that are the event's own in its group.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"3{Timestamp:D15}{StreamDigits():D20}{Index:D20}");

    /// <summary>When an event of a given time arrived: a second later, as agents send in batches.</summary>
    public static long IngestedAt(DateTimeOffset time) => time.ToUnixTimeMilliseconds() + 1000;

    private ulong StreamDigits()
    {
        var hash = 0xCBF29CE484222325;
        foreach (var character in Stream)
        {
            hash = (hash ^ character) * 0x100000001B3;
        }

        return hash;
    }
}
