using System.Diagnostics;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>The source's identity can assume production's role and reads events of a function's log with it (tried).</summary>
/// <param name="Role">The role.</param>
/// <param name="Function">The function.</param>
public sealed record SourceReadsLogs(string Role, string Function) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        await migration.Production.Lambda.Function(Function) is { } function
            ? await migration.AsMonitor(Role, "avesa-validation-logs", (monitor, role) => Read(function.LogGroup, role.Arn, monitor, cancellationToken), cancellationToken)
            : new Unproven($"There is no function {Function} in production, so there is no log of it that the source could read.");

    private async Task<Verdict> Read(string group, string role, AccountConnection monitor, CancellationToken cancellationToken)
    {
        var events = await Attempt.Of(AccountSide.Production, async () =>
        {
            var newest = new DescribeLogStreamsRequest { LogGroupName = group, OrderBy = OrderBy.LastEventTime, Descending = true, Limit = 1 };
            return (await monitor.Logs.DescribeLogStreamsAsync(newest, cancellationToken)).LogStreams is [var stream, ..]
                ? (await monitor.Logs.GetLogEventsAsync(new GetLogEventsRequest { LogGroupName = group, LogStreamName = stream.LogStreamName, Limit = 1 }, cancellationToken)).Events?.Count ?? 0
                : 0;
        });
        return events switch
        {
            Answered<int> { Value: > 0 } => new Held($"The source's identity assumed {role} and read an event of {group}.", Proof.Probed),
            Answered<int> => new Unproven($"The source's identity assumed {role}, but {group} has no event in its newest stream, so nothing was read: run {Function} and try again."),
            Refused<int> refused => new Broken(
                $"The source's identity can assume {Role}, but not read logs with it.",
                Proof.Probed,
                [new Finding(role, $"the events of {group} answered", $"refused ({refused.Because})", "Attach CloudWatchLogsReadOnlyAccess to the role, and look for what denies it.")]),
            Failed<int> failed => new Unproven($"That the source can read {group} through {role} is not proven: {failed.Because}"),
            _ => throw new UnreachableException(),
        };
    }
}
