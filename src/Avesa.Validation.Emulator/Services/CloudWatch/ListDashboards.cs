using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>Lists dashboards by name, 1,000 a page.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html</remarks>
internal sealed class ListDashboards : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListDashboards);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("cloudwatch:ListDashboards", "*");
        var prefix = input.Text("DashboardNamePrefix") ?? "";
        var page = Page.Of(
            call,
            call.Account.Dashboards.Values.Where(dashboard => dashboard.Name.StartsWith(prefix, StringComparison.Ordinal)),
            dashboard => dashboard.Name,
            1000,
            input.Text("NextToken"),
            prefix,
            () => CloudWatchError.Invalid("The next token specified is invalid."));
        var output = new JsonObject
        {
            ["DashboardEntries"] = new JsonArray([.. page.Items.Select(dashboard => new JsonObject
            {
                ["DashboardName"] = dashboard.Name,
                ["DashboardArn"] = GetDashboard.ArnOf(call.Account, dashboard.Name),
                ["LastModified"] = JsonValue.Create(dashboard.LastModified),
                ["Size"] = Encoding.UTF8.GetByteCount(dashboard.Body),
            })]),
        };
        if (page.Next is { } next)
        {
            output["NextToken"] = next;
        }

        return output;
    }
}
