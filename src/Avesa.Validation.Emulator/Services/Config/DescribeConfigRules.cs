using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Config;

/// <summary>The rules of the region by name.</summary>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html</remarks>
internal sealed class DescribeConfigRules : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeConfigRules);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        if (input.ContainsKey("Filters"))
        {
            throw NotImplementedHere.Part("config", Name, "Filters");
        }

        call.Demand("config:DescribeConfigRules", "*");
        return RulePages.Answer(call, input, "ConfigRules", _ => true, rule => new JsonObject
        {
            ["ConfigRuleName"] = rule.Name,
            ["ConfigRuleArn"] = $"arn:aws:config:{call.Region}:{call.Account.Id}:config-rule/{rule.Name}",
            ["ConfigRuleId"] = rule.Name,
            ["Source"] = new JsonObject { ["Owner"] = "AWS", ["SourceIdentifier"] = rule.Identifier },
            ["ConfigRuleState"] = rule.State,
            ["EvaluationModes"] = new JsonArray(new JsonObject { ["Mode"] = "DETECTIVE" }),
        }, "");
    }
}
