using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Schedules;

/// <summary>No enabled schedule of the account starts the function.</summary>
public sealed record SchedulesAreOff(string Function) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var (schedules, listed) = await account.SchedulesOf(Function);
        if (listed == 0)
        {
            return new Unproven($"The {account.Side} account shows no schedule at all in {account.Region}, so it may be the wrong region.");
        }

        return Verdict.Judge(
            Proof.Read,
            [.. schedules.Where(schedule => schedule.Enabled).Select(schedule => new Finding(schedule.Arn, "disabled", "enabled", "Disable it: aws events disable-rule, or aws scheduler update-schedule --state DISABLED."))],
            schedules.Count == 0
                ? $"None of the {listed} schedules of the {account.Side} account starts {Function}."
                : $"{string.Join(", ", schedules)} of the {account.Side} account {(schedules.Count == 1 ? "is" : "are")} off.",
            $"{Function} is still started in the {account.Side} account.");
    }
}
