using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Schedules;

/// <summary>
/// Since the cutover the function's schedule has started it: EventBridge counted invocations by the rule (Scheduler: attempts of the schedule's group)
/// that did not fail, and Lambda counted runs. A run that somebody started by hand is no traffic.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html</remarks>
public sealed record ScheduleStartedFunction(string Function) : IMigrationCheck
{
    // CloudWatch shows a datapoint some minutes after what it counts.
    private static readonly TimeSpan MetricDelay = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.SinceCutover(async cutover =>
    {
        var (schedules, _) = await migration.Production.SchedulesOf(Function);
        var runs = await migration.Production.CloudWatch.Sum("AWS/Lambda", "Invocations", "FunctionName", Function, cutover);
        return Verdict.Worst(
            await Task.WhenAll(schedules.Select(schedule => Started(migration, schedule, cutover, runs.Sum(point => point.Sum)))),
            $"The production account has no schedule for {Function}, so nothing could start it.");
    });

    private async Task<Verdict> Started(Migration migration, ScheduleFacts schedule, DateTimeOffset cutover, double runs)
    {
        var cloudWatch = migration.Production.CloudWatch;
        var group = schedule.Name.Split('/')[0];

        // Both count what was tried: invocations that failed for good, for one by a missing permission, and attempts that the target refused are among them.
        var (tried, failed, counted) = schedule.Kind == ScheduleKind.Rule
            ? (cloudWatch.Sum("AWS/Events", "Invocations", "RuleName", schedule.Name, cutover), cloudWatch.Sum("AWS/Events", "FailedInvocations", "RuleName", schedule.Name, cutover), "")
            : (
                cloudWatch.Sum("AWS/Scheduler", "InvocationAttemptCount", "ScheduleGroup", group, cutover),
                cloudWatch.Sum("AWS/Scheduler", "TargetErrorCount", "ScheduleGroup", group, cutover),
                $" (attempts of the whole group {group}: Scheduler counts no finer)");
        var starts = Math.Max(0, (await tried).Sum(point => point.Sum) - (await failed).Sum(point => point.Sum));
        if (starts > 0 && runs > 0)
        {
            return new Held($"{schedule.Name} started {Function} {starts} times since {cutover:u}{counted}, and it ran {runs} times.", Proof.Read);
        }

        var due = SchedulePeriod.Longest(schedule.Expression) is { } period ? cutover + period + MetricDelay : (DateTimeOffset?)null;
        return due switch
        {
            null => new Unproven($"{schedule.Name} has not started {Function} since {cutover:u}, and when its expression {schedule.Expression} is due is not known here."),
            { } time when migration.Clock.GetUtcNow() < time => new Unproven($"{schedule.Name} has not started {Function} yet; its first run shows by {time:u} at the latest."),
            _ => new Broken(
                $"{schedule.Name} has not started {Function} since the cutover.",
                Proof.Read,
                [new Finding(schedule.Arn, $"at least one start, and a run, since {cutover:u}", $"{starts} starts and {runs} runs", schedule.Enabled ? "Look at the schedule's failed invocations, and whether it may invoke the function." : "Enable the schedule.")]),
        };
    }
}
