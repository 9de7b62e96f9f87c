using Avesa.Validation.Inventory;

namespace Avesa.Validation.Checks.Schedules;

/// <summary>The schedules of a function, of both kinds, found by their target.</summary>
internal static class FunctionSchedules
{
    /// <summary>Every schedule of an account that starts the function, and how many there are in all.</summary>
    public static async Task<(IReadOnlyList<ScheduleFacts> Own, int All)> SchedulesOf(this Account account, string function)
    {
        var lists = await Task.WhenAll(account.EventBridge.Schedules(), account.Scheduler.Schedules());
        return ([.. lists.SelectMany(list => list).Where(schedule => schedule.Starts(function))], lists.Sum(list => list.Count));
    }
}
