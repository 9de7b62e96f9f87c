using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>Finds an alarm by its name.</summary>
internal static class NamedAlarm
{
    /// <summary>Judges the alarm of that name in a region, or says that there is none.</summary>
    public static async Task<Verdict> OfAlarm(this Account account, string name, string region, Func<AlarmFacts, Task<Verdict>> judge)
    {
        var all = await account.Alarms.All(region);
        return all.SingleOrDefault(alarm => alarm.Name == name) is { } found
            ? await judge(found)
            : new Broken(
                $"The {account.Side} account has no alarm {name} in {region}.",
                Proof.Read,
                [new Finding(name, $"an alarm of exactly this name in {region}", $"none among {all.Count} alarms", "Put the alarm as the plan writes it (8.2), in this region.")]);
    }
}
