using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Scheduler;

/// <summary>Lists schedules of all groups or of one. Scheduler asks for permission on every schedule, even when one group is meant.</summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListSchedules.html</remarks>
internal sealed class ListSchedules : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListSchedules);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var group = ScheduleNames.Read(input, "GroupName");
        var prefix = ScheduleNames.Read(input, "NamePrefix") ?? "";
        var state = input.OneOf("State", ["ENABLED", "DISABLED"]);
        call.Demand("scheduler:ListSchedules", call.Account.ArnOf("scheduler", "schedule/*/*"));
        if (group is not null && !ScheduleNames.Groups(call.Account).ContainsKey(group))
        {
            throw ScheduleNames.NotFound("Schedule group", group);
        }

        var schedules = call.Account.Schedules.Values.Where(schedule =>
            (group is null || schedule.Group == group) && (state is null || schedule.State == state) && schedule.Name.StartsWith(prefix, StringComparison.Ordinal));
        return ScheduleShape.Page(
            call, input, "Schedules", schedules, schedule => $"{schedule.Group}/{schedule.Name}", ScheduleShape.Listed, $"{group}\n{prefix}\n{state}");
    }
}
