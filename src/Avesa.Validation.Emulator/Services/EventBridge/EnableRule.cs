using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>Sets a rule's state to ENABLED; a rule that has it already stays as it is.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EnableRule.html</remarks>
internal sealed class EnableRule : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(EnableRule);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        RuleReference.Of(call, input).Demand(call, nameof(EnableRule)).Find().State = "ENABLED";
        return [];
    }
}
