using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Scheduler;

/// <summary>One group.</summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetScheduleGroup.html</remarks>
internal sealed class GetScheduleGroup : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetScheduleGroup);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var name = ScheduleNames.Read(input, "Name")!;
        call.Demand("scheduler:GetScheduleGroup", call.Account.ArnOf("scheduler", $"schedule-group/{name}"));
        return ScheduleNames.Groups(call.Account).TryGetValue(name, out var created)
            ? ScheduleShape.Group(call.Account, name, created)
            : throw ScheduleNames.NotFound("Schedule group", name);
    }
}
