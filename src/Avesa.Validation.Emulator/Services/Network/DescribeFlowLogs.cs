using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Network;

/// <summary>The flow logs of the region.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFlowLogs.html</remarks>
internal sealed class DescribeFlowLogs : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeFlowLogs);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("ec2:DescribeFlowLogs", "*");
        return NetworkPages.Answer(call, input, "flowLogSet", 1, call.Watched.FlowLogs.Values, log => log.Id, input.Texts("FlowLogId"), "InvalidFlowLogId.NotFound", log =>
        {
            var shape = new JsonObject
            {
                ["flowLogId"] = log.Id,
                ["resourceId"] = log.ResourceId,
                ["trafficType"] = log.Traffic,
                ["flowLogStatus"] = log.Status,
                ["deliverLogsStatus"] = log.Delivery,
                ["logDestinationType"] = "cloud-watch-logs",
                ["maxAggregationInterval"] = 600,
                ["creationTime"] = JsonValue.Create(log.Created),
            };
            if (log.DeliveryError is { } error)
            {
                shape["deliverLogsErrorMessage"] = error;
            }

            return shape;
        });
    }
}
