using System.Globalization;

namespace Avesa.Validation.Night;

/// <summary>A line of the timeline in a real night: it has its time, and until the next line begins.</summary>
/// <param name="Planned">The plan's hour and words.</param>
/// <param name="At">When it is due.</param>
/// <param name="Until">When the next line begins; of the last line, when the window ends.</param>
/// <param name="Clock">The clock by which the night is told.</param>
public sealed record NightLine(TimelineStep Planned, DateTimeOffset At, DateTimeOffset Until, NightClock Clock)
{
    /// <summary>What is to be done, in the plan's words.</summary>
    public string Step => Planned.Step;

    /// <summary><c>02:45 Restart data ingestion in production account</c>, with the plan's hour.</summary>
    public string Name => $"{Planned.At.ToString("HH:mm", CultureInfo.InvariantCulture)} {Step}";

    /// <summary>When it was done, and how that lies to its time, in a sentence.</summary>
    /// <param name="done">When.</param>
    public string Done(DateTimeOffset done) => $"\"{Name}\" was done at {Clock.Of(done)}, {Punctuality(done)}.";

    /// <summary>How a time lies to that of the line: <c>at its hour</c>, <c>in its time, 3 minutes after its hour</c>, or <c>20 minutes late</c>.</summary>
    public string Punctuality(DateTimeOffset done) => (done - At, done - Until) switch
    {
        (_, { Ticks: > 0 } late) => $"{NightClock.Of(late)} late",
        ({ TotalMinutes: < 1 and > -1 }, _) => "at its hour",
        ({ Ticks: < 0 } early, _) => $"{NightClock.Of(-early)} before its hour",
        var (after, _) => $"in its time, {NightClock.Of(after)} after its hour",
    };
}
