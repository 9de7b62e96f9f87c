using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Metrics;

/// <summary>
/// Since the cutover the metrics Errors and Throttles of the function have no positive datapoint, and Invocations shows that it ran:
/// a metric of zero is the absence of datapoints, so absence alone proves nothing.
/// </summary>
public sealed record FunctionHasNotFailed(string Function) : IMigrationCheck
{
    internal const string Errors = "Errors";
    internal const string Throttles = "Throttles";
    internal const string Runs = "Invocations";

    /// <summary>The metrics that are read.</summary>
    internal static IReadOnlyList<string> Metrics { get; } = [Errors, Throttles, Runs];

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        migration.SinceCutover(cutover => migration.Production.OfFunction(Function, function => Judge(migration.Production, function, cutover)));

    /// <summary>One of the function's metrics.</summary>
    internal static Task<IReadOnlyList<MetricPoint>> Sum(Account account, string function, string metric, DateTimeOffset from) =>
        account.CloudWatch.Sum("AWS/Lambda", metric, "FunctionName", function, from);

    /// <summary>How often the function was started.</summary>
    internal static Task<IReadOnlyList<MetricPoint>> Invocations(Account account, string function, DateTimeOffset from) => Sum(account, function, Runs, from);

    private async Task<Verdict> Judge(Account account, FunctionFacts function, DateTimeOffset cutover)
    {
        var since = FunctionLogs.Time(cutover);
        var reading = Metrics.ToDictionary(metric => metric, metric => Sum(account, Function, metric, cutover), StringComparer.Ordinal);
        List<Finding> findings =
        [
            .. Found(function, Errors, await reading[Errors], $"Read {function.LogGroup} around those times."),
            .. Found(function, Throttles, await reading[Throttles], "Raise the function's or the account's concurrency."),
        ];
        if (findings.Count > 0)
        {
            return new Broken($"The metrics of {Function} show failures since {since}.", Proof.Read, findings);
        }

        var invocations = (await reading[Runs]).Sum(point => point.Sum);
        var caused = (await account.Logs.Since(function.LogGroup, Function, cutover))?.Runs.Count(account.Invoked.Caused) ?? 0;
        return invocations > caused
            ? new Held($"The metrics Errors and Throttles of {Function} have no positive datapoint since {since}, while Invocations counts {invocations:N0}.", Proof.Read)
            : new Unproven(
                $"The metric Invocations of {Function} counts no run of its own since {since}, so it proves nothing that Errors and Throttles are empty: wait for its first run.");
    }

    private static IEnumerable<Finding> Found(FunctionFacts function, string metric, IReadOnlyList<MetricPoint> points, string remedy)
    {
        List<MetricPoint> positive = [.. points.Where(point => point.Sum > 0)];
        return positive.Count == 0
            ? []
            :
            [
                new Finding(
                    function.Arn,
                    $"no positive datapoint of {metric}",
                    $"{positive.Sum(point => point.Sum):N0} in all, first at {FunctionLogs.Time(positive[0].Start)}, last at {FunctionLogs.Time(positive[^1].Start)}",
                    remedy),
            ];
    }
}
