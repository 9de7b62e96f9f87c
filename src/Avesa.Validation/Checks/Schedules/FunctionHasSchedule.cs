using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Schedules;

/// <summary>The function has exactly one schedule: this expression, at the unqualified function, and enabled where that is asked.</summary>
/// <param name="Function">The function.</param>
/// <param name="Expression">For example <c>rate(1 hour)</c>.</param>
/// <param name="MustBeEnabled">Whether it has to run already.</param>
public sealed record FunctionHasSchedule(string Function, string Expression, bool MustBeEnabled) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var (schedules, _) = await account.SchedulesOf(Function);
        if (schedules.Count == 0)
        {
            return new Broken(
                $"The {account.Side} account has no schedule for {Function}.",
                Proof.Read,
                [new Finding(Function, Expression, "no rule and no schedule with this target", "Deploy the schedules of the production stack again.")]);
        }

        var target = account.ArnOf("lambda", $"function:{Function}");
        List<Finding> findings =
        [
            .. schedules.SelectMany(schedule => (Finding[])
            [
                .. Finding.Unless(schedule.Arn, Expression, schedule.Expression, "Correct the expression in the stack and deploy again."),
                .. Finding.Unless(schedule.Arn, $"target {target}", $"target {schedule.TargetArn}", "Let the schedule start the function itself, of this account."),
                .. MustBeEnabled && !schedule.Enabled
                    ? [new Finding(schedule.Arn, "enabled", "disabled", "Enable it, once the source's schedule for this function is off.")]
                    : Array.Empty<Finding>(),
            ]),
            .. schedules.Skip(1).Select(schedule => new Finding(schedule.Arn, "one schedule for the function", $"{schedules.Count}, of which this is one", "Delete the schedule that the plan does not have: it ingests twice.")),
        ];
        return Verdict.Judge(
            Proof.Read,
            findings,
            $"{Function} is started by {schedules[0]} alone.",
            $"{Function} is not scheduled as planned.");
    }
}
