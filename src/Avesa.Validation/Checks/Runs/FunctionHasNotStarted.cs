using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Runs;

/// <summary>
/// The source's function has not started since the source's ingestion was stopped, by a log that shows its starts before that: a log without
/// any would prove nothing.
/// </summary>
public sealed record FunctionHasNotStarted(string Function) : IMigrationCheck
{
    /// <summary>How long before the stop a start must be seen; each function of the plan runs hourly.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromHours(24);

    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        if (migration.SourceStoppedAt is not { } stopped)
        {
            return new Unproven("Nobody said when the source's ingestion stopped: set AVESA_SOURCE_STOPPED_AT (ISO 8601 with offset).");
        }

        if (stopped > migration.Clock.GetUtcNow())
        {
            return new Unproven($"The source's ingestion is to stop at {FunctionLogs.Time(stopped)} (AVESA_SOURCE_STOPPED_AT): ask again after it.");
        }

        // A deleted function cannot start, but it could have before it was deleted, and its log outlives it.
        var function = await migration.Source.Lambda.Function(Function);
        var group = function?.LogGroup ?? DefaultGroup(Function);
        if (function?.HidesRuns() == true)
        {
            return new Unproven($"{Function} of the source logs in JSON at system level {function.SystemLogLevel}, which drops the lines on starts: set the level to INFO.");
        }

        var log = await migration.Source.Logs.Since(group, Function, stopped - Before);
        return log is null
            ? new Unproven($"The source account has no log group {group}, so nothing shows whether {Function} has started since {FunctionLogs.Time(stopped)}.")
            : Judge(group, [.. log.Lines.Where(line => line.Kind == LogLineKind.Start)], stopped);
    }

    /// <summary>Where a function logs unless it was told otherwise.</summary>
    internal static string DefaultGroup(string function) => $"/aws/lambda/{function}";

    private Verdict Judge(string group, IReadOnlyList<LogLine> starts, DateTimeOffset stopped)
    {
        var since = FunctionLogs.Time(stopped);
        List<LogLine> late = [.. starts.Where(start => start.Time >= stopped)];
        if (late.Count > 0)
        {
            return new Broken(
                $"{Function} of the source has started {FunctionLogs.Number(late.Count, "run", "runs")} since {since}{FunctionLogs.Cut(late.Count)}.",
                Proof.Read,
                [.. late.Take(FunctionLogs.Shown).Select(start => Started(group, start, since))],
                late.Count);
        }

        return starts.Count > 0
            ? new Held(
                $"{Function} of the source has not started since {since}: its log {group} shows {FunctionLogs.Number(starts.Count, "start", "starts")} in the {Before.TotalHours:N0} hours before, "
                + $"the last at {FunctionLogs.Time(starts[^1].Time)}, and none after.",
                Proof.Read)
            : new Unproven(
                $"{group} of the source shows no start of {Function} since {since}, but none in the {Before.TotalHours:N0} hours before either, so it may be the wrong log.");
    }

    private static Finding Started(string group, LogLine start, string since) => new(
        $"{group} {start.Event.Stream}",
        $"no start since {since}",
        $"request {start.RequestId} started at {FunctionLogs.Time(start.Time)}",
        "Find who started it: a schedule of the source, or a person.");
}
