using System.Diagnostics;
using Avesa.Validation.Accounts;
using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Inventory;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>The source's identity can assume production's role and reads datapoints of a function's metric with it (tried).</summary>
/// <param name="Role">The role.</param>
/// <param name="Metric">A metric of AWS/Lambda, for example Invocations.</param>
/// <param name="Function">The function.</param>
public sealed record SourceReadsMetric(string Role, string Metric, string Function) : IMigrationCheck
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        migration.AsMonitor(Role, "avesa-validation", (monitor, role) => Read(migration, role.Arn, monitor, cancellationToken), cancellationToken);

    private async Task<Verdict> Read(Migration migration, string role, AccountConnection monitor, CancellationToken cancellationToken)
    {
        var metrics = new CloudWatchReader(monitor.CloudWatch, migration.Clock, new Memo(cancellationToken));
        var points = await Attempt.Of(AccountSide.Production, () => metrics.Sum("AWS/Lambda", Metric, "FunctionName", Function, migration.Clock.GetUtcNow() - LookBack));
        return points switch
        {
            Answered<IReadOnlyList<MetricPoint>> { Value.Count: > 0 } read => new Held(
                $"The source's identity assumed {role} and read {Counted.Of(read.Value.Count, "datapoint", "datapoints")} of {Metric} of {Function} within the last day (sum {read.Value.Sum(point => point.Sum):0}).",
                Proof.Probed),
            Answered<IReadOnlyList<MetricPoint>> => new Unproven(
                $"The source's identity assumed {role}, but {Metric} of {Function} has no datapoint within the last day, and an empty metric does not prove that it is the right one: run the function and try again."),
            Refused<IReadOnlyList<MetricPoint>> refused => new Broken(
                $"The source's identity can assume {Role}, but not read metrics with it.",
                Proof.Probed,
                [new Finding(role, "cloudwatch:GetMetricData answered", $"refused ({refused.Because})", "Attach CloudWatchReadOnlyAccess to the role, and look for what denies it.")]),
            Failed<IReadOnlyList<MetricPoint>> failed => new Unproven($"That the source can read {Metric} of {Function} through {role} is not proven: {failed.Because}"),
            _ => throw new UnreachableException(),
        };
    }
}
