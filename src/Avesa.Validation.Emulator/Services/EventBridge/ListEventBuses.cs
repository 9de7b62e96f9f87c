using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.EventBridge;

/// <summary>Lists the default bus, the only one here.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListEventBuses.html</remarks>
internal sealed class ListEventBuses : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListEventBuses);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("events:ListEventBuses", call.Account.ArnOf("events", "event-bus/*"));
        var prefix = input.Text("NamePrefix") ?? "";
        string[] buses = ["default"];
        return RulePages.Answer(
            call,
            input,
            "EventBuses",
            buses.Where(bus => bus.StartsWith(prefix, StringComparison.Ordinal)),
            bus => bus,
            bus => new JsonObject { ["Name"] = bus, ["Arn"] = call.Account.ArnOf("events", $"event-bus/{bus}") },
            prefix);
    }
}
