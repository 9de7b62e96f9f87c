using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Scheduler;

/// <summary>One schedule with its expression, of the default group unless another is named.</summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html</remarks>
internal sealed class GetSchedule : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetSchedule);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var group = ScheduleNames.Read(input, "GroupName") ?? ScheduleNames.DefaultGroup;
        var name = ScheduleNames.Read(input, "Name");
        call.Demand("scheduler:GetSchedule", call.Account.ArnOf("scheduler", $"schedule/{group}/{name}"));
        var schedule = call.Account.Schedules.Values.FirstOrDefault(schedule => schedule.Group == group && schedule.Name == name);
        return schedule is null ? throw ScheduleNames.NotFound("Schedule", name!) : ScheduleShape.Whole(schedule);
    }
}
