using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>EventBridge's way of paging (Limit, 100 at most and by default, and NextToken), and how it writes a rule.</summary>
internal static class RulePages
{
    /// <summary>Answers one page.</summary>
    public static JsonObject Answer<T>(Call call, JsonObject input, string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonNode> shape, string filters)
    {
        var size = input.Number("Limit", 1, 100) ?? 100;
        var page = Page.Of(
            call, all, key, size, input.Text("NextToken"), filters, () => new AwsError("ValidationException", "Parameter NextToken is not valid. Reason: it was not issued for this listing."));
        var output = new JsonObject { [member] = new JsonArray([.. page.Items.Select(shape)]) };
        if (page.Next is not null)
        {
            output["NextToken"] = page.Next;
        }

        return output;
    }

    /// <summary>A rule as ListRules and DescribeRule write it.</summary>
    /// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Rule.html</remarks>
    public static JsonObject Shape(EventRule rule)
    {
        var shape = new JsonObject { ["Name"] = rule.Name, ["Arn"] = rule.Arn, ["State"] = rule.State, ["EventBusName"] = "default" };
        foreach (var (member, value) in new[]
            {
                ("EventPattern", rule.EventPattern), ("ScheduleExpression", rule.ScheduleExpression), ("Description", rule.Description), ("RoleArn", rule.RoleArn),
            })
        {
            if (value is not null)
            {
                shape[member] = value;
            }
        }

        return shape;
    }
}
