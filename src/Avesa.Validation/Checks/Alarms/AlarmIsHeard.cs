using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>Somebody hears the alarm: its topic exists, and a subscription of it is confirmed.</summary>
/// <param name="Name">The name.</param>
/// <param name="Region">Where it is.</param>
public sealed record AlarmIsHeard(string Name, string Region) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfAlarm(Name, Region, alarm => AlarmHearing.Judge(account, alarm));
}
