using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>A dashboard with its body.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html</remarks>
internal sealed class GetDashboard : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetDashboard);

    /// <summary>The ARN of a dashboard, which has no region.</summary>
    public static string ArnOf(Account account, string name) => $"arn:aws:cloudwatch::{account.Id}:dashboard/{name}";

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var name = input.Text("DashboardName") ?? throw CloudWatchError.Missing("DashboardName");
        call.Demand("cloudwatch:GetDashboard", ArnOf(call.Account, name));
        var dashboard = call.Account.Dashboards.GetValueOrDefault(name)
            ?? throw new AwsError("ResourceNotFound", $"Dashboard {name} does not exist", StatusCodes.Status404NotFound);
        return new JsonObject { ["DashboardArn"] = ArnOf(call.Account, name), ["DashboardBody"] = dashboard.Body, ["DashboardName"] = name };
    }
}
