using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>Makes a rule or replaces it: what the request leaves out is gone, and the state enabled. Targets stay.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html</remarks>
internal sealed partial class PutRule : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(PutRule);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var reference = RuleReference.Of(call, input);
        var (schedule, pattern) = (input.Text("ScheduleExpression"), input.Text("EventPattern"));
        if (string.IsNullOrEmpty(schedule) && string.IsNullOrEmpty(pattern))
        {
            throw new AwsError("ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.");
        }

        if (schedule is not null && !Expression().IsMatch(schedule))
        {
            throw new AwsError("ValidationException", "Parameter ScheduleExpression is not valid.");
        }

        DemandObject(pattern);
        var state = input.OneOf("State", ["ENABLED", "DISABLED"]) ?? "ENABLED";
        reference.Demand(call, nameof(PutRule));
        var rule = reference.Owner.Rules.GetOrAdd(reference.Name, name => new EventRule { Name = name, Arn = reference.Arn });
        (rule.ScheduleExpression, rule.EventPattern, rule.State) = (schedule, pattern, state);
        (rule.Description, rule.RoleArn) = (input.Text("Description"), input.Text("RoleArn"));
        return new JsonObject { ["RuleArn"] = rule.Arn };
    }

    private static void DemandObject(string? pattern)
    {
        try
        {
            if (pattern is not null && JsonNode.Parse(pattern) is not JsonObject { Count: > 0 })
            {
                throw new AwsError("InvalidEventPatternException", "Event pattern is not valid. Reason: Filter is not an object");
            }
        }
        catch (JsonException)
        {
            throw new AwsError("InvalidEventPatternException", "Event pattern is not valid. Reason: it is not JSON");
        }
    }

    [GeneratedRegex(@"^(rate\((1 (minute|hour|day)|([2-9]|[1-9][0-9]+) (minutes|hours|days))\)|cron\([^ ()]+( [^ ()]+){5}\))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();
}
