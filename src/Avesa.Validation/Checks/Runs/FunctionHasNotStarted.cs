using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Metrics;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Runs;

/// <summary>
/// The source's function has not started since the source's ingestion was stopped: by its log, and by its metric Invocations, since a role that
/// may no longer write logs starts unseen. Both must show its starts before that: where nothing was ever seen, seeing nothing proves nothing.
/// </summary>
public sealed record FunctionHasNotStarted(string Function) : IMigrationCheck
{
    /// <summary>How long before the stop a start must be seen; each function of the plan runs hourly.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromHours(24);

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.SinceSourceStopped(stopped => Judge(migration, stopped));

    /// <summary>The metric from before the stop until now.</summary>
    internal static Task<IReadOnlyList<MetricPoint>> Invocations(SourceAccount source, string function, DateTimeOffset stopped) =>
        FunctionHasNotFailed.Invocations(source, function, stopped - Before);

    /// <summary>Where a function logs unless it was told otherwise.</summary>
    internal static string DefaultGroup(string function) => $"/aws/lambda/{function}";

    private async Task<Verdict> Judge(Migration migration, DateTimeOffset stopped)
    {
        // A deleted function cannot start, but it could have before it was deleted, and its log outlives it.
        var function = await migration.Source.Lambda.Function(Function);
        var group = function?.LogGroup ?? DefaultGroup(Function);
        if (function?.HidesRuns() == true)
        {
            return new Unproven($"{Function} of the source logs in JSON at system level {function.SystemLogLevel}, which drops the lines on starts: set the level to INFO.");
        }

        var measuring = Invocations(migration.Source, Function, stopped);
        var log = await migration.Source.Logs.Since(group, Function, stopped - Before);
        var measured = await measuring;
        var starts = log?.Lines.Where(line => line.Kind == LogLineKind.Start).ToList() ?? [];
        List<LogLine> late = [.. starts.Where(start => start.Time >= stopped)];

        // A period in which the stop fell counts runs from before it too: those are the log's to tell.
        List<MetricPoint> counted = [.. measured.Where(point => point.Start >= stopped && point.Sum > 0)];
        var started = (long)Math.Max(late.Count, counted.Sum(point => point.Sum));
        return (started, log) switch
        {
            ( > 0, _) => Started(group, late, counted, started, stopped),
            (_, null) => new Unproven($"The source account has no log group {group}, so nothing shows whether {Function} has started since {FunctionLogs.Time(stopped)}."),
            _ => Quiet(group, starts, measured.Where(point => point.Start < stopped).Sum(point => point.Sum), stopped),
        };
    }

    private Broken Started(string group, List<LogLine> late, List<MetricPoint> counted, long started, DateTimeOffset stopped)
    {
        var since = FunctionLogs.Time(stopped);
        List<Finding> findings =
        [
            .. late.Take(FunctionLogs.Shown).Select(start => new Finding(
                $"{group} {start.Event.Stream}",
                $"no start since {since}",
                $"request {start.RequestId} started at {FunctionLogs.Time(start.Time)}",
                "Find who started it: a schedule of the source, or a person.")),
        ];
        if (counted.Sum(point => point.Sum) > late.Count)
        {
            findings.Add(new Finding(
                $"AWS/Lambda Invocations of {Function}",
                $"no positive datapoint since {since}",
                $"{counted.Sum(point => point.Sum):N0} in all, first at {FunctionLogs.Time(counted[0].Start)}, last at {FunctionLogs.Time(counted[^1].Start)}, of which the log shows {late.Count:N0}",
                "Find who starts it, and why it does not log: its role may have lost that permission."));
        }

        return new Broken(
            $"{Function} of the source has started {FunctionLogs.Number((int)started, "run", "runs")} since {since}{FunctionLogs.Cut(late.Count)}.",
            Proof.Read,
            findings,
            Math.Max(started, findings.Count));
    }

    private Verdict Quiet(string group, List<LogLine> starts, double invocations, DateTimeOffset stopped)
    {
        var since = FunctionLogs.Time(stopped);
        return (starts.Count, invocations) switch
        {
            (0, _) => new Unproven(
                $"{group} of the source shows no start of {Function} since {since}, but none in the {Before.TotalHours:N0} hours before either, so it may be the wrong log."),
            (_, <= 0) => new Unproven(
                $"The metric Invocations of {Function} of the source counts nothing since {since}, but nothing in the {Before.TotalHours:N0} hours before either, although its log shows "
                + $"{FunctionLogs.Number(starts.Count, "start", "starts")} there, so it proves nothing about starts that were not logged."),
            _ => new Held(
                $"{Function} of the source has not started since {since}: its log {group} shows {FunctionLogs.Number(starts.Count, "start", "starts")} in the {Before.TotalHours:N0} hours before, "
                + $"the last at {FunctionLogs.Time(starts[^1].Time)}, and none after, and its metric Invocations {invocations:N0} before and none after.",
                Proof.Read),
        };
    }
}
