using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>Lists the account's resource policies, 50 a page at most.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeResourcePolicies.html</remarks>
internal sealed class DescribeResourcePolicies : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeResourcePolicies);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("logs:DescribeResourcePolicies", "*");
        if (input.OneOf("policyScope", ["ACCOUNT", "RESOURCE"], LogsError.InvalidParameterCode) == "RESOURCE" || input.Text("resourceArn") is not null)
        {
            throw NotImplementedHere.Part(call.Service, Name, "policies of single resources (policyScope RESOURCE)");
        }

        var page = Page.Of(
            call,
            call.Account.LogResourcePolicies,
            policy => policy.Key,
            input.Number("limit", 1, 50, LogsError.InvalidParameterCode) ?? 50,
            input.Text("nextToken"),
            "",
            LogsError.InvalidToken);
        var output = new JsonObject
        {
            ["resourcePolicies"] = new JsonArray([.. page.Items.Select(policy => new JsonObject
            {
                ["policyName"] = policy.Key,
                ["policyDocument"] = policy.Value,
                ["policyScope"] = "ACCOUNT",
            })]),
        };
        if (page.Next is { } next)
        {
            output["nextToken"] = next;
        }

        return output;
    }
}
