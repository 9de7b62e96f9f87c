using System.Runtime.CompilerServices;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>
/// Reads CloudWatch Logs. A group that is not there is null, everything else that goes wrong throws. Events are read without a filter
/// pattern and judged here: a term of a pattern matches the bare word error as well, and knows neither runs nor tracebacks.
/// </summary>
public sealed class LogsReader(IAmazonCloudWatchLogs client, TimeProvider clock, Memo facts)
{
    /// <summary>What is known of a log group.</summary>
    public Task<LogGroupFacts?> Group(string name) => facts.Once($"logs:DescribeLogGroups/{name}", async token =>
    {
        var request = new DescribeLogGroupsRequest { LogGroupNamePrefix = name };
        await foreach (var group in client.Paginators.DescribeLogGroups(request).LogGroups.WithCancellation(token))
        {
            // The prefix finds the groups of longer names too.
            if (group.LogGroupName == name)
            {
                return Facts(group);
            }
        }

        return null;
    });

    /// <summary>The account's resource policies of CloudWatch Logs in this region.</summary>
    public Task<IReadOnlyList<NamedPolicyFacts>> ResourcePolicies() => facts.All("logs:DescribeResourcePolicies", ListPolicies);

    /// <summary>What a function has logged since a time; null when the group is not there.</summary>
    /// <param name="group">The group that the function logs to.</param>
    /// <param name="function">Its name: functions may share a group.</param>
    /// <param name="from">Inclusive.</param>
    public Task<FunctionLog?> Since(string group, string function, DateTimeOffset from) =>
        Log($"since {from.ToUnixTimeMilliseconds()}", group, function, () => from);

    /// <summary>What a function has logged within the time before it is first asked for; null when the group is not there.</summary>
    /// <param name="group">The group that the function logs to.</param>
    /// <param name="function">Its name: functions may share a group.</param>
    /// <param name="last">How far back.</param>
    public Task<FunctionLog?> Within(string group, string function, TimeSpan last) =>
        Log($"within {last}", group, function, () => clock.GetUtcNow() - last);

    private Task<FunctionLog?> Log(string when, string group, string function, Func<DateTimeOffset> from) =>
        facts.Once($"logs:FilterLogEvents/{group}/{when}/{function}", async _ =>
            await Events(when, group, from) is { } events ? FunctionLog.Of(events.Where(written => LogStreams.MayBeOf(function, written.Stream))) : null);

    private Task<IReadOnlyList<LogEvent>?> Events(string when, string group, Func<DateTimeOffset> from) =>
        facts.Once<IReadOnlyList<LogEvent>?>($"logs:FilterLogEvents/{group}/{when}", async token =>
        {
            try
            {
                return await ListEvents(group, from(), token).ToListAsync(token);
            }
            catch (ResourceNotFoundException)
            {
                return null;
            }
        });

    private async IAsyncEnumerable<LogEvent> ListEvents(string group, DateTimeOffset from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // FilterLogEvents sees events that the groups' and streams' lastEventTimestamp does not know yet, and answers empty pages with a token.
        var request = new FilterLogEventsRequest { LogGroupName = group, StartTime = from.ToUnixTimeMilliseconds() };
        await foreach (var written in client.Paginators.FilterLogEvents(request).Events.WithCancellation(cancellationToken))
        {
            yield return new LogEvent(
                written.LogStreamName.Required("FilterLogEvents: logStreamName"),
                DateTimeOffset.FromUnixTimeMilliseconds(written.Timestamp.Required("FilterLogEvents: timestamp")),
                written.Message.Required("FilterLogEvents: message"));
        }
    }

    private async IAsyncEnumerable<NamedPolicyFacts> ListPolicies([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeResourcePoliciesRequest();
        do
        {
            var page = await client.DescribeResourcePoliciesAsync(request, cancellationToken);
            foreach (var policy in page.ResourcePolicies ?? [])
            {
                yield return new NamedPolicyFacts(policy.PolicyName, policy.PolicyDocument);
            }

            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    private static LogGroupFacts Facts(LogGroup group) =>
        new(group.LogGroupName, group.LogGroupArn ?? group.Arn.Required("DescribeLogGroups: arn").TrimEnd('*').TrimEnd(':'), group.RetentionInDays);
}
