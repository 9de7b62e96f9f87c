using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>Sets a rule's state to DISABLED; a rule that has it already stays as it is.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DisableRule.html</remarks>
internal sealed class DisableRule : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DisableRule);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        RuleReference.Of(call, input).Demand(call, nameof(DisableRule)).Find().State = "DISABLED";
        return [];
    }
}
