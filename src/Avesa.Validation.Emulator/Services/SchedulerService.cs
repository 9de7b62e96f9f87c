using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Scheduler;
using Route = Avesa.Validation.Emulator.Protocols.Route;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon EventBridge Scheduler.</summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_Operations.html</remarks>
internal sealed class SchedulerService() : RestJsonService(
    "scheduler",
    new Route("GET", "/schedules", new ListSchedules(), QueryMembers: new Dictionary<string, string> { ["ScheduleGroup"] = "GroupName" }),
    new Route("GET", "/schedules/{Name}", new GetSchedule(), QueryMembers: new Dictionary<string, string> { ["groupName"] = "GroupName" }),
    new Route("GET", "/schedule-groups", new ListScheduleGroups()),
    new Route("GET", "/schedule-groups/{Name}", new GetScheduleGroup()));
