using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Metrics;
using Avesa.Validation.Inventory;
using Avesa.Validation.Night;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>Within the watch the function's metrics Errors and Throttles have for so long had no positive datapoint, while Invocations counted runs.</summary>
/// <param name="Plan">The plan of the night.</param>
/// <param name="Step">The line of the timeline with which the watch begins.</param>
/// <param name="Function">The function.</param>
/// <param name="Minutes">How long it has to be quiet.</param>
public sealed record MetricsWereQuiet(NightPlan Plan, string Step, string Function, int Minutes) : IMigrationCheck
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.OfLine(Plan, Step, line => migration.SinceCutover(cutover =>
        migration.Production.OfFunction(Function, async function =>
        {
            var watch = new QuietHour(line, line.At > cutover ? line.At : cutover, TimeSpan.FromMinutes(Minutes), migration.Clock.GetUtcNow());
            var points = new Dictionary<string, IReadOnlyList<MetricPoint>>(StringComparer.Ordinal);
            foreach (var metric in FunctionHasNotFailed.Metrics)
            {
                points[metric] = await FunctionHasNotFailed.Sum(migration.Production, Function, metric, cutover);
            }

            return Judge(function, points, watch);
        })));

    private Verdict Judge(FunctionFacts function, Dictionary<string, IReadOnlyList<MetricPoint>> points, QuietHour watch)
    {
        // A datapoint of the minute in which the watch began may be of a time before it: that is taken as within.
        List<(string Metric, MetricPoint Point)> failures =
        [
            .. from metric in (string[])[FunctionHasNotFailed.Errors, FunctionHasNotFailed.Throttles]
               from point in points[metric]
               where point.Sum > 0 && point.Start + Period > watch.Begin
               orderby point.Start
               select (metric, point),
        ];
        return watch.Judge(
            $"the metrics of {Function}",
            failures.Count == 0 ? null : failures[^1].Point.Start + Period,
            [.. failures.Take(FunctionLogs.Shown).Select(failure => new Finding(
                function.Arn, $"no positive datapoint of {failure.Metric}", $"{failure.Point.Sum:N0} at {FunctionLogs.Time(failure.Point.Start)}", $"Read {function.LogGroup} around that time."))],
            failures.Count,
            since => points[FunctionHasNotFailed.Runs].Any(point => point.Sum > 0 && point.Start + Period > since));
    }
}
