using System.Globalization;
using Avesa.Validation.Night;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports;

/// <summary>Where the night stands, a line of text each.</summary>
public static class NightText
{
    /// <summary>Writes it for a terminal.</summary>
    public static void Write(TextWriter writer, NightStanding night)
    {
        writer.WriteLine();
        writer.WriteLine(Head(night));
        foreach (var line in night.Lines)
        {
            writer.WriteLine($"  {Hour(line.Line)} {line.Line.Step}: {Stands(line, night.Now)}");
        }

        writer.WriteLine($"  {Left(night)}");
    }

    /// <summary>Which night it is: <c>The night of Sat 2026-11-21, at 03:12 (New York)</c>.</summary>
    public static string Head(NightStanding night)
    {
        var window = night.Night.Plan.Window;
        var begin = TimeZoneInfo.ConvertTime(night.Night.Begin, window.Zone);
        var put = night.Night.AsPlanned
            ? ""
            : $" The plan has it on {window.Day} at {window.From.ToString("HH:mm", CultureInfo.InvariantCulture)}: its hours are counted from {night.Night.Clock.HourOf(night.Night.Begin)}.";
        return $"The night of {begin.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture)}, as it stood at {night.Night.Clock.Of(night.Now)}.{put}";
    }

    /// <summary>How a line stands: <c>held, done at 02:48, in its time, 3 minutes after its hour</c>.</summary>
    public static string Stands(LineStanding line, DateTimeOffset now)
    {
        if (line is { Due: true, State: null or FactState.Skipped or FactState.DidNotRun })
        {
            return line.Control is null ? "no control answers for it" : "not asked";
        }

        var word = line.State is { } state ? StateWord.Of(state) : "";
        return (line.Due, line.Proven, line.Done, line.Overdue) switch
        {
            (false, _, _, _) => $"due in {NightClock.Of(line.Line.At - now)}",
            (_, true, { } done, _) => $"{word}, done at {line.Line.Clock.HourOf(done)}, {line.Line.Punctuality(done)}",
            (_, true, _, _) => word,
            (_, _, _, { } overdue) => $"{word}, {NightClock.Of(overdue)} overdue",
            _ => $"{word}, has until {line.Line.Clock.HourOf(line.Line.Until)}, {NightClock.Of(line.Line.Until - now)} more",
        };
    }

    /// <summary>What is next, and how much of the window and of the way back is left.</summary>
    public static string Left(NightStanding night)
    {
        var clock = night.Night.Clock;
        var next = night.Next is { } line ? $"Next: {Hour(line)} {line.Step} in {NightClock.Of(line.At - night.Now)}. " : "";
        var window = night.Left > TimeSpan.Zero ? $"{NightClock.Of(night.Left)} of the window left, until {clock.HourOf(night.Night.End)}" : $"The window has been over for {NightClock.Of(night.Now - night.Night.End)}";
        var budget = NightClock.Of(night.Night.Plan.Window.Rollback);
        var back = night.UntilLastRollback > TimeSpan.Zero
            ? $"a rollback of {budget} ends within it if it begins by {clock.HourOf(night.Night.LastRollback)}, in {NightClock.Of(night.UntilLastRollback)}"
            : $"a rollback of {budget} would end at {clock.HourOf(night.Now + night.Night.Plan.Window.Rollback)}, {NightClock.Of(night.Now + night.Night.Plan.Window.Rollback - night.Night.End)} after it";
        return $"{next}{window}; {back}.";
    }

    /// <summary>The plan's hour, by which everybody calls the line; where the night was put off, with its own: <c>02:45 (at 09:26)</c>.</summary>
    public static string Hour(NightLine line)
    {
        var planned = line.Planned.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        var real = line.Clock.HourOf(line.At);
        return planned == real ? planned : $"{planned} (at {real})";
    }
}
