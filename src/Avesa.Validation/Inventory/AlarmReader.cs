using System.Runtime.CompilerServices;
using Amazon.CloudWatch.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads CloudWatch alarms; those that are composed of others are left out.</summary>
public sealed class AlarmReader(AccountConnection connection, Memo facts)
{
    /// <summary>All alarms of a region.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html</remarks>
    public Task<IReadOnlyList<AlarmFacts>> All(string region) => facts.All($"cloudwatch:DescribeAlarms/{region}", token => List(region, token));

    private async IAsyncEnumerable<AlarmFacts> List(string region, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var alarm in connection.In(region).CloudWatch.Paginators.DescribeAlarms(new DescribeAlarmsRequest()).MetricAlarms.WithCancellation(cancellationToken))
        {
            // AWS has told the transition only since 2022; before that it was the update.
            var since = (alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp).Required("DescribeAlarms: StateUpdatedTimestamp");
            yield return new AlarmFacts(
                alarm.AlarmName.Required("DescribeAlarms: AlarmName"),
                alarm.AlarmArn.Required("DescribeAlarms: AlarmArn"),
                alarm.Namespace,
                alarm.MetricName,
                string.Join(',', (alarm.Dimensions ?? []).Select(dimension => $"{dimension.Name}={dimension.Value}").Order(StringComparer.Ordinal)),
                alarm.Statistic?.Value,
                alarm.Period is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                alarm.EvaluationPeriods,
                alarm.Threshold,
                alarm.ComparisonOperator?.Value,
                alarm.ActionsEnabled.Required("DescribeAlarms: ActionsEnabled"),
                alarm.AlarmActions ?? [],
                alarm.StateValue.Required("DescribeAlarms: StateValue").Value,
                new DateTimeOffset(since.ToUniversalTime()));
        }
    }
}
