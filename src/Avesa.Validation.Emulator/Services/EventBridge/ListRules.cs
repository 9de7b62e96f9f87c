using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>Lists rules, all or those whose names begin with NamePrefix.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html</remarks>
internal sealed class ListRules : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListRules);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var owner = RuleReference.Bus(call, input);
        call.Demand("events:ListRules", owner.ArnOf("events", "rule/*"), owner);
        var prefix = input.Text("NamePrefix") ?? "";
        return RulePages.Answer(
            call, input, "Rules", owner.Rules.Values.Where(rule => rule.Name.StartsWith(prefix, StringComparison.Ordinal)), rule => rule.Name, RulePages.Shape, $"{owner.Id}\n{prefix}");
    }
}
