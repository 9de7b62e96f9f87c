using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>Lists alarms. No emulated account has any: the plan's estate makes none, and nothing here can.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html</remarks>
internal sealed class DescribeAlarms : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeAlarms);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("cloudwatch:DescribeAlarms", call.Account.ArnOf("cloudwatch", "alarm:*"));
        _ = input.Number("MaxRecords", 1, 100, CloudWatchError.Validation);
        _ = input.OneOf("StateValue", ["OK", "ALARM", "INSUFFICIENT_DATA"], CloudWatchError.Validation);
        return input.Text("NextToken") is null
            ? new JsonObject { ["CompositeAlarms"] = new JsonArray(), ["MetricAlarms"] = new JsonArray() }
            : throw CloudWatchError.InvalidToken();
    }
}
