using System.Diagnostics;
using Amazon.Runtime;
using Amazon.SecurityToken.Model;
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
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.Production.OfRole(Role, async role =>
    {
        var source = migration.Source;
        var permitted = Attempt.Of(AccountSide.Source, () => Prober.WhyNot(source, "sts:AssumeRole", role.Arn));
        var assumed = await Attempt.Of(AccountSide.Production, async () =>
            (await source.Connection.Sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = role.Arn, RoleSessionName = "avesa-validation" }, cancellationToken)).Credentials.Required("AssumeRole: Credentials"));
        return assumed switch
        {
            Answered<Credentials> { Value: var keys } => await Read(migration, role.Arn, keys, cancellationToken),
            Refused<Credentials> refused => Refused(role.Arn, (await source.Connection.Identify(cancellationToken)).Arn, refused, await permitted),
            Failed<Credentials> failed => new Unproven($"That the source can assume {role.Arn} is not proven: {failed.Because}"),
            _ => throw new UnreachableException(),
        };
    });

    private async Task<Verdict> Read(Migration migration, string role, Credentials keys, CancellationToken cancellationToken)
    {
        var session = new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
        using var monitor = migration.Production.Connection.As(session, $"role {Role}, assumed by the source");
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

    // Only where the prober's own policies permit it, production's trust is what refuses.
    private Verdict Refused(string role, string caller, Refused<Credentials> refused, Attempt<string?> permitted) =>
        !refused.BySelf && permitted is Answered<string?> { Value: null }
            ? new Broken(
                $"The source's identity may not assume {Role}, although its own policies permit it.",
                Proof.Probed,
                [new Finding(role, $"a trust policy that lets {caller} assume it", $"refused ({refused.Because})", "Correct the role's trust policy, and its conditions.")])
            : new Unproven($"That the source can assume {role} is not proven: {Own(refused, permitted)}");

    private static string Own(Refused<Credentials> refused, Attempt<string?> permitted) => permitted switch
    {
        Answered<string?> { Value: { } reason } => reason,
        Failed<string?> failed => failed.Because,
        _ => $"refused by the source's own side ({refused.Because}).",
    };
}
