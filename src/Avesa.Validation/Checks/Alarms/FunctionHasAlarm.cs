using System.Globalization;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>An alarm watches a metric of the function, and a single datapoint above zero raises it.</summary>
/// <param name="Function">The function.</param>
/// <param name="Metric">A metric of AWS/Lambda, for example Errors.</param>
public sealed record FunctionHasAlarm(string Function, string Metric) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, Metric, alarms =>
    {
        var sharp = alarms.Where(IsSharp).ToList();
        return Task.FromResult<Verdict>(sharp is [var first, ..]
            ? new Held($"The alarm {first.Name} watches {Metric} of {Function}: {Raised(first)}.", Proof.Read)
            : new Broken(
                $"The alarms on {Metric} of {Function} let some pass.",
                Proof.Read,
                [.. alarms.Select(alarm => new Finding(alarm.Arn, $"raised by a Sum of {Metric} above 0", Raised(alarm), "Set the alarm's statistic to Sum and its threshold to 0, and let one datapoint be enough."))]));
    });

    private static bool IsSharp(AlarmFacts alarm) => alarm is { Statistic: "Sum", EvaluationPeriods: 1 }
        and ({ Comparison: "GreaterThanThreshold", Threshold: >= 0 and < 1 } or { Comparison: "GreaterThanOrEqualToThreshold", Threshold: > 0 and <= 1 });

    private static string Raised(AlarmFacts alarm) =>
        string.Create(CultureInfo.InvariantCulture, $"{alarm.Statistic} {alarm.Comparison} {alarm.Threshold} in {alarm.EvaluationPeriods} × {alarm.Period?.TotalMinutes:0} minutes");
}
