using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>No enabled schedule of the account, of either kind, starts a function whose name ends so.</summary>
/// <param name="Ending">For example <c>-prod</c>.</param>
public sealed record SchedulesOfFunctionsNamedAreOff(string Ending) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunctionsNamed(Ending, async names =>
    {
        var all = (await Task.WhenAll(account.EventBridge.Schedules(), account.Scheduler.Schedules())).SelectMany(list => list).ToList();
        var own = all.Where(schedule => names.Any(schedule.Starts)).ToList();
        return all.Count == 0
            ? new Unproven($"The {account.Side} account shows no schedule at all in {account.Region}, so it may be the wrong region.")
            : Verdict.Judge(
                Proof.Read,
                [.. own.Where(schedule => schedule.Enabled).Select(schedule => new Finding(schedule.Arn, "disabled", $"enabled, and starts {schedule.TargetArn}", "Disable it: aws events disable-rule, or aws scheduler update-schedule --state DISABLED."))],
                $"All {own.Count} schedules of the {account.Side} account that start one of {names.Count} functions named {Ending} are off.",
                $"Functions named {Ending} are still started in the {account.Side} account.");
    });
}
