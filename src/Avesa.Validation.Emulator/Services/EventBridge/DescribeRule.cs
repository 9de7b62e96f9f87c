using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>One rule, without its targets.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html</remarks>
internal sealed class DescribeRule : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeRule);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var reference = RuleReference.Of(call, input).Demand(call, nameof(DescribeRule));
        var shape = RulePages.Shape(reference.Find());
        shape["CreatedBy"] = reference.Owner.Id;
        return shape;
    }
}
