using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>Lists alarms by name, 50 a page unless asked otherwise. There are alarms on one metric only, none that are composed of others.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html</remarks>
internal sealed class DescribeAlarms : IOperation
{
    private const int UsualPage = 50;

    /// <inheritdoc />
    public string Name => nameof(DescribeAlarms);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("cloudwatch:DescribeAlarms", call.Account.ArnOf("cloudwatch", "alarm:*"));
        foreach (var member in new[] { "ChildrenOfAlarmName", "ParentsOfAlarmName" })
        {
            if (input.ContainsKey(member))
            {
                throw NotImplementedHere.Operation("monitoring", $"{Name} with {member}");
            }
        }

        var size = input.Number("MaxRecords", 1, 100, CloudWatchError.Validation) ?? UsualPage;
        var state = input.OneOf("StateValue", ["OK", "ALARM", "INSUFFICIENT_DATA"], CloudWatchError.Validation);
        var (names, types, prefix, action) = (input.Texts("AlarmNames"), input.Texts("AlarmTypes"), input.Text("AlarmNamePrefix"), input.Text("ActionPrefix"));
        if (names.Count > 0 && prefix is not null)
        {
            throw CloudWatchError.Combination("AlarmNames and AlarmNamePrefix must not be specified together.");
        }

        var found = types.Count > 0 && !types.Contains("MetricAlarm") ? [] : call.Account.Alarms.Values
            .Where(alarm => names.Count == 0 || names.Contains(alarm.Name))
            .Where(alarm => prefix is null || alarm.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(alarm => state is null || alarm.State == state)
            .Where(alarm => action is null || alarm.AlarmActions.Concat(alarm.OkActions).Any(arn => arn.StartsWith(action, StringComparison.Ordinal)));
        var page = Page.Of(call, found, alarm => alarm.Name, size, input.Text("NextToken"), $"{prefix}\n{state}\n{action}\n{string.Join('\n', names)}", CloudWatchError.InvalidToken);
        var output = new JsonObject { ["CompositeAlarms"] = new JsonArray(), ["MetricAlarms"] = new JsonArray([.. page.Items.Select(Shape)]) };
        if (page.Next is { } next)
        {
            output["NextToken"] = next;
        }

        return output;
    }

    private static JsonObject Shape(MetricAlarm alarm)
    {
        var shape = new JsonObject
        {
            ["AlarmName"] = alarm.Name,
            ["AlarmArn"] = alarm.Arn,
            ["AlarmConfigurationUpdatedTimestamp"] = JsonValue.Create(alarm.Configured),
            ["ActionsEnabled"] = alarm.ActionsEnabled,
            ["OKActions"] = Texts(alarm.OkActions),
            ["AlarmActions"] = Texts(alarm.AlarmActions),
            ["InsufficientDataActions"] = new JsonArray(),
            ["StateValue"] = alarm.State,
            ["StateReason"] = alarm.State == "INSUFFICIENT_DATA" ? "Insufficient Data: 1 datapoint was unknown." : "Threshold Crossed: no datapoints were breaching.",
            ["StateUpdatedTimestamp"] = JsonValue.Create(alarm.StateSince),
            ["StateTransitionedTimestamp"] = JsonValue.Create(alarm.StateSince),
            ["MetricName"] = alarm.Metric.Name,
            ["Namespace"] = alarm.Metric.Namespace,
            ["Statistic"] = alarm.Statistic,
            ["Dimensions"] = new JsonArray([.. alarm.Metric.Pairs().Select(pair => new JsonObject { ["Name"] = pair.Name, ["Value"] = pair.Value })]),
            ["Period"] = alarm.Period,
            ["EvaluationPeriods"] = alarm.EvaluationPeriods,
            ["Threshold"] = alarm.Threshold,
            ["ComparisonOperator"] = alarm.ComparisonOperator,
            ["TreatMissingData"] = alarm.TreatMissingData,
        };
        if (alarm.Description is not null)
        {
            shape["AlarmDescription"] = alarm.Description;
        }

        return shape;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
