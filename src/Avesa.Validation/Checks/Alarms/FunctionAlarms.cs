using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>Finds the alarms on a metric of a function.</summary>
internal static class FunctionAlarms
{
    /// <summary>Judges the alarms on that metric of that function alone, or says that there is none.</summary>
    public static async Task<Verdict> OfFunction(this Account account, string function, string metric, Func<IReadOnlyList<AlarmFacts>, Task<Verdict>> judge)
    {
        var all = await account.Alarms.All(account.Region);
        var found = all.Where(alarm => alarm.Namespace == "AWS/Lambda" && alarm.Metric == metric && alarm.Dimensions == $"FunctionName={function}").ToList();
        return found.Count > 0
            ? await judge(found)
            : new Broken(
                $"No alarm of the {account.Side} account watches {metric} of {function}.",
                Proof.Read,
                [new Finding($"AWS/Lambda {metric} of {function}", "an alarm", $"none among {all.Count} alarms", "Add the alarm to the monitoring stack (plan 5.1) and deploy it.")]);
    }
}
