using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Scheduler;

/// <summary>Lists groups, the default one always among them.</summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListScheduleGroups.html</remarks>
internal sealed class ListScheduleGroups : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListScheduleGroups);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var prefix = ScheduleNames.Read(input, "NamePrefix") ?? "";
        call.Demand("scheduler:ListScheduleGroups", call.Account.ArnOf("scheduler", "schedule-group/*"));
        return ScheduleShape.Page(
            call,
            input,
            "ScheduleGroups",
            ScheduleNames.Groups(call.Account).Where(group => group.Key.StartsWith(prefix, StringComparison.Ordinal)),
            group => group.Key,
            group => ScheduleShape.Group(call.Account, group.Key, group.Value),
            prefix);
    }
}
