using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecurityHub;

/// <summary>The standards that are on in the region.</summary>
/// <remarks>https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetEnabledStandards.html</remarks>
internal sealed class GetEnabledStandards : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetEnabledStandards);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var size = input.Number("MaxResults", 1, 100, "InvalidInputException") ?? 100;
        var arns = input.Texts("StandardsSubscriptionArns");
        call.Demand("securityhub:GetEnabledStandards", Hubs.Arn(call));
        var found = Hubs.Subscribed(call).Standards.Where(standard => arns.Count == 0 || arns.Contains(Subscription(call, standard.Key)));
        var page = Page.Of(
            call, found, standard => standard.Key, size, input.Text("NextToken"), $"{call.Region}\n{string.Join('\n', arns)}", () => new AwsError("InvalidInputException", "Invalid parameter: NextToken"));
        var output = new JsonObject
        {
            ["StandardsSubscriptions"] = new JsonArray([.. page.Items.Select(standard => new JsonObject
            {
                ["StandardsSubscriptionArn"] = Subscription(call, standard.Key),
                ["StandardsArn"] = standard.Key.StartsWith("cis-aws-foundations-benchmark/v/1.2.0", StringComparison.Ordinal)
                    ? $"arn:aws:securityhub:::ruleset/{standard.Key}"
                    : $"arn:aws:securityhub:{call.Region}::standards/{standard.Key}",
                ["StandardsInput"] = new JsonObject(),
                ["StandardsStatus"] = standard.Value,
            })]),
        };
        if (page.Next is { } next)
        {
            output["NextToken"] = next;
        }

        return output;
    }

    private static string Subscription(Call call, string standard) => $"arn:aws:securityhub:{call.Region}:{call.Account.Id}:subscription/{standard}";
}
