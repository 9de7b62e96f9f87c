using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.CloudTrail;

/// <summary>The trails of the account: no account here has one.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html</remarks>
internal sealed class DescribeTrails : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeTrails);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("cloudtrail:DescribeTrails", "*");
        return new JsonObject { ["trailList"] = new JsonArray() };
    }
}
