using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Ingestion;

/// <summary>By when a scheduled function has to have run.</summary>
internal static class Due
{
    /// <summary>Why nothing can be expected of the function yet; null when its first run since a time must have ended by now.</summary>
    public static Unproven? NotYet(ScheduledFunction planned, FunctionFacts function, DateTimeOffset since, DateTimeOffset now)
    {
        if (Delay(planned, function) is not { } delay)
        {
            return new Unproven(
                $"When the first run of {planned.Name} was due cannot be told from {planned.Schedule}: write it as rate(1 hour) or as a daily cron expression such as cron(15 * * * ? *).");
        }

        return now < since + delay
            ? new Unproven(
                $"The first run of {planned.Name} since {FunctionLogs.Time(since)} is due, and done, by {FunctionLogs.Time(since + delay)} "
                + $"({planned.Schedule}, time-out {function.TimeoutSeconds} s): ask again then.")
            : null;
    }

    /// <summary>The longest pause of the schedule and the longest that a run may take; null when the schedule is not understood.</summary>
    public static TimeSpan? Delay(ScheduledFunction planned, FunctionFacts function) =>
        SchedulePeriod.Longest(planned.Schedule) is { } period ? period + TimeSpan.FromSeconds(function.TimeoutSeconds) : null;
}
