using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>The targets of a rule.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html</remarks>
internal sealed class ListTargetsByRule : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListTargetsByRule);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var rule = RuleReference.Of(call, input, "Rule").Demand(call, nameof(ListTargetsByRule)).Find();
        lock (rule.Targets)
        {
            return RulePages.Answer(call, input, "Targets", rule.Targets, target => target.Id, Shape, rule.Arn);
        }
    }

    private static JsonObject Shape(RuleTarget target)
    {
        var shape = target.Others is { } others ? (JsonObject)JsonNode.Parse(others)! : [];
        shape["Id"] = target.Id;
        shape["Arn"] = target.Arn;
        if (target.Input is { } input)
        {
            shape["Input"] = input;
        }

        if (target.RoleArn is { } role)
        {
            shape["RoleArn"] = role;
        }

        return shape;
    }
}
