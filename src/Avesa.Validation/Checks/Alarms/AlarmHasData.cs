using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Alarms;

/// <summary>The alarm has something to look at: without data for a day it will never be raised, whatever happens.</summary>
/// <param name="Name">The name.</param>
/// <param name="Region">Where it is.</param>
public sealed record AlarmHasData(string Name, string Region) : ICheck
{
    private const string Blind = "INSUFFICIENT_DATA";
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfAlarm(Name, Region, alarm => Task.FromResult<Verdict>(alarm.State == Blind
        ? account.Clock.GetUtcNow() - alarm.StateSince < Patience
            ? new Unproven($"The alarm {Name} has had no data since {alarm.StateSince:u}, when it was new or changed: its metric may come once a day, so look again after {alarm.StateSince + Patience:u}.")
            : new Broken(
                $"The alarm {Name} has nothing to look at.",
                Proof.Read,
                [new Finding(alarm.Arn, "a state that rests on data", $"{Blind} since {alarm.StateSince:u}", "Let the account receive billing alerts in its billing preferences, and compare the alarm's metric and dimensions with those that exist.")])
        : new Held($"The state of the alarm {Name} is {alarm.State} since {alarm.StateSince:u}.", Proof.Read)));
}
