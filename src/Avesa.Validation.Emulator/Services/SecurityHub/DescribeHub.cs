using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecurityHub;

/// <summary>Security Hub of the region, with when it was switched on.</summary>
/// <remarks>https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html</remarks>
internal sealed class DescribeHub : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeHub);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var arn = input.Text("HubArn") ?? Hubs.Arn(call);
        call.Demand("securityhub:DescribeHub", arn);
        var hub = Hubs.Subscribed(call);
        return arn == Hubs.Arn(call)
            ? new JsonObject
            {
                ["HubArn"] = arn,
                ["SubscribedAt"] = hub.Subscribed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                ["AutoEnableControls"] = true,
                ["ControlFindingGenerator"] = "SECURITY_CONTROL",
            }
            : throw new AwsError("InvalidInputException", $"Invalid parameter: {arn}");
    }
}
