using Avesa.Validation.Checks.Metrics;
using Avesa.Validation.Inventory;

namespace Avesa.Validation.Checks.Logs;

/// <summary>
/// Whether a function's log shows everything since a time. Its group, format or levels may have changed in between, its role may have lost the
/// permission, and its events may have expired: nobody finds an error in a line that is not there.
/// </summary>
internal static class WholeLog
{
    // Lines appear within seconds, datapoints within minutes: what is younger is not compared.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    /// <summary>Why the log may lack something; null when it shows all of its starts that the metric Invocations counts, in a form that drops nothing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="function">The function as it is now.</param>
    /// <param name="log">Its log, the runs that this validation caused included.</param>
    /// <param name="from">From when on.</param>
    public static async Task<string?> Lacks(Account account, FunctionFacts function, FunctionLog log, DateTimeOffset from)
    {
        var counting = FunctionHasNotFailed.Invocations(account, function.Name, from);
        var now = account.Clock.GetUtcNow();
        if (await account.Logs.Group(function.LogGroup) is not { } group)
        {
            return $"{function.LogGroup} has events, but is not among the log groups that the {account.Side} account lists, so nobody knows how long it keeps them: ask again.";
        }

        if (group.RetentionDays is { } days && from < now.AddDays(-days))
        {
            return $"{function.LogGroup} keeps events for {FunctionLogs.Number(days, "day", "days")}, so what {function.Name} has logged since {FunctionLogs.Time(from)} is no longer all there: "
                + "nobody can look at it any more.";
        }

        var changed = function.LastModified > from;
        if (changed && log.Lines.Any(line => line.Time < function.LastModified && IsJson(line)))
        {
            return $"{function.Name} was changed at {FunctionLogs.Time(function.LastModified)} and logged in JSON before that, at a level that nobody knows any more, "
                + $"so it may have dropped errors since {FunctionLogs.Time(from)}.";
        }

        var starts = log.Lines.Count(line => line.Kind == LogLineKind.Start && Minute(line.Time) <= now - Settled);
        var counted = (await counting).Where(point => point.Start >= from && point.Start <= now - Settled).Sum(point => point.Sum);
        return starts < counted && (changed || !function.HidesRuns())
            ? $"{function.LogGroup} shows {FunctionLogs.Number(starts, "start", "starts")} of {function.Name} since {FunctionLogs.Time(from)}, but the metric Invocations counts {counted:N0}, so not all of it "
                + $"was logged there{(changed ? $" (the function was changed at {FunctionLogs.Time(function.LastModified)})" : "")}: look for another log group, and whether its role may write logs."
            : null;
    }

    // Where CloudWatch counts a start, so that either both are compared or neither.
    private static DateTimeOffset Minute(DateTimeOffset time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMinute), time.Offset);

    // Levels apply to the JSON format alone; in text, Lambda's own line on a start is no JSON.
    private static bool IsJson(LogLine line) => line.Kind == LogLineKind.Start && line.Event.Message.AsSpan().TrimStart().StartsWith('{');
}
