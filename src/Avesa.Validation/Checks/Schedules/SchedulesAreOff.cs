using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Schedules;

/// <summary>
/// No enabled schedule of the account starts the function. A function that is there and has no schedule at all proves nothing: the checklist is about
/// scheduled ones, so what the listing does not show may have been left out of it.
/// </summary>
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

        if (schedules.Count == 0 && await account.Lambda.Function(Function) is not null)
        {
            return new Unproven(
                $"None of the {listed} schedules of the {account.Side} account starts {Function}, which is there and had one: whether it was deleted or is not shown, nobody can tell. "
                + "Ask again, and restore it, switched off, as the way back needs it.");
        }

        return Verdict.Judge(
            Proof.Read,
            [.. schedules.Where(schedule => schedule.Enabled).Select(schedule => new Finding(schedule.Arn, "disabled", "enabled", "Disable it: aws events disable-rule, or aws scheduler update-schedule --state DISABLED."))],
            schedules.Count == 0
                ? $"The {account.Side} account has no function {Function} any more, and none of its {listed} schedules would start it."
                : $"{string.Join(", ", schedules)} of the {account.Side} account {(schedules.Count == 1 ? "is" : "are")} off.",
            $"{Function} is still started in the {account.Side} account.");
    }
}
