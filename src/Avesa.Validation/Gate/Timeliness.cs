namespace Avesa.Validation.Gate;

/// <summary>Whether a decision is of now.</summary>
internal static class Timeliness
{
    // Two machines' clocks are never the same; a run ends when its own is further off than this from AWS's.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    // The most that a run may ask for (AVESA_VALID_HOURS).
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>What is wrong, a sentence each. An incomplete decision has no times to judge but its beginning.</summary>
    public static IEnumerable<string> Problems(GivenDecision file, DateTimeOffset now)
    {
        var (path, run) = (file.Path, file.Decision.Run);
        if (run.StartedAt > now + Tolerance)
        {
            yield return $"{path} says that its run began at {Instant.Of(run.StartedAt)}, and it is only {Instant.Of(now)} here: set the clock of whichever machine is wrong, and run the checklist again.";
        }

        foreach (var account in run.Accounts.Where(account => Math.Abs(account.ClockSkewSeconds ?? 0) > Tolerance.TotalSeconds))
        {
            yield return $"{path} was made by a machine whose clock is {Math.Abs(account.ClockSkewSeconds!.Value):N0} seconds from AWS's, so that its times say nothing: set that clock, and run the checklist again.";
        }

        if (run is not { EndedAt: { } ended, UsableUntil: { } until })
        {
            yield break;
        }

        if (ended > now + Tolerance && run.StartedAt <= now + Tolerance)
        {
            yield return $"{path} says that its run ended at {Instant.Of(ended)}, and it is only {Instant.Of(now)} here: set the clock of whichever machine is wrong, and run the checklist again.";
        }

        if (ended < run.StartedAt)
        {
            yield return $"{path} says that its run ended at {Instant.Of(ended)}, before it began at {Instant.Of(run.StartedAt)}: its machine's clock was set meanwhile, so run the checklist again.";
        }

        if (until <= now)
        {
            yield return $"{path} could be used until {Instant.Of(until)}, and it is {Instant.Of(now)}: run the checklist again (AVESA_VALID_HOURS says how long its decision may be used).";
        }

        if (until - ended > Longest)
        {
            yield return $"{path} says that it may be used until {Instant.Of(until)}, longer than {Longest.TotalDays:0} days after its run ended at {Instant.Of(ended)}: run the checklist again with a smaller AVESA_VALID_HOURS.";
        }
    }
}
