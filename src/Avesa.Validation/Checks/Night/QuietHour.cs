using Avesa.Validation.Night;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>
/// A stretch of time in which nothing went wrong. It begins with its line of the timeline, or with what went wrong last after that: an error makes the
/// watch begin anew, and does not end the night.
/// </summary>
/// <param name="Line">The line of the timeline.</param>
/// <param name="Begin">When the watch began: with the line, or with the cutover where that was later.</param>
/// <param name="Length">How long it has to be quiet.</param>
/// <param name="Now">The time by the clock of the run.</param>
internal sealed record QuietHour(NightLine Line, DateTimeOffset Begin, TimeSpan Length, DateTimeOffset Now)
{
    /// <summary>Judges what has been quiet, or has not.</summary>
    /// <param name="what">What was watched: <c>the log of ingest</c>.</param>
    /// <param name="lastError">When something went wrong last; null when nothing did.</param>
    /// <param name="findings">What went wrong since the watch began.</param>
    /// <param name="count">How much of it there is.</param>
    /// <param name="ranSince">Whether something ran since a time, without which quiet says nothing.</param>
    public Verdict Judge(string what, DateTimeOffset? lastError, IReadOnlyList<Finding> findings, long count, Func<DateTimeOffset, bool> ranSince)
    {
        var since = lastError ?? Begin;
        var end = since + Length;
        var over = $"a quiet hour can be over at {Line.Clock.Of(end)} at the earliest";
        return (Now >= end, findings.Count) switch
        {
            (false, > 0) => new Broken($"It was not quiet in {what}: {count:N0} times something went wrong since {Line.Clock.Of(Begin)}, and {over}.", Proof.Read, findings, Math.Max(count, findings.Count)),
            (false, _) => new Unproven($"It has been quiet in {what} since {Line.Clock.Of(since)}, and {over}, in {NightClock.Of(end - Now)}."),
            _ when !ranSince(since) => new Unproven($"It has been quiet in {what} since {Line.Clock.Of(since)}, but nothing ran there meanwhile, so that says nothing."),
            _ => new Held(
                $"It has been quiet in {what} since {Line.Clock.Of(since)}, for {NightClock.Of(Now - since)}{(count > 0 ? $"; before that, {count:N0} times something went wrong" : "")}.",
                Proof.Read)
            { At = end },
        };
    }
}
