using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>The names of the rules that have a target, by its exact ARN.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRuleNamesByTarget.html</remarks>
internal sealed class ListRuleNamesByTarget : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListRuleNamesByTarget);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var target = input.Required("TargetArn");
        var owner = RuleReference.Bus(call, input);
        call.Demand("events:ListRuleNamesByTarget", owner.ArnOf("events", "rule/*"), owner);
        var names = owner.Rules.Values.Where(rule => Has(rule, target)).Select(rule => rule.Name);
        return RulePages.Answer(call, input, "RuleNames", names, name => name, name => JsonValue.Create(name), $"{owner.Id}\n{target}");
    }

    private static bool Has(EventRule rule, string arn)
    {
        lock (rule.Targets)
        {
            return rule.Targets.Exists(target => target.Arn == arn);
        }
    }
}
