using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>Somebody hears an alarm on a metric of the function.</summary>
/// <param name="Function">The function.</param>
/// <param name="Metric">A metric of AWS/Lambda, for example Errors.</param>
public sealed record FunctionsAlarmIsHeard(string Function, string Metric) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, Metric, async alarms =>
    {
        var heard = await Task.WhenAll(alarms.Select(alarm => AlarmHearing.Judge(account, alarm)));
        return heard.FirstOrDefault(verdict => verdict is Held) ?? Verdict.Worst(heard, "");
    });
}
