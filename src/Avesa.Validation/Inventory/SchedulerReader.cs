using System.Runtime.CompilerServices;
using Amazon.Scheduler;
using Amazon.Scheduler.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads EventBridge Scheduler.</summary>
public sealed class SchedulerReader(IAmazonScheduler client, TimeProvider clock, Memo facts)
{
    /// <summary>Every schedule that starts a Lambda function, of all groups. The listing has no expression, so each is read by itself.</summary>
    public Task<IReadOnlyList<ScheduleFacts>> Schedules() => facts.Once<IReadOnlyList<ScheduleFacts>>("scheduler:Schedules", async token =>
    {
        var summaries = await ListSchedules(token).Where(schedule => schedule.Target?.Arn?.Contains(":lambda:", StringComparison.Ordinal) == true).ToListAsync(token);
        var schedules = await Task.WhenAll(summaries.Select(summary => Read(summary, token)));
        return [.. schedules.OfType<ScheduleFacts>()];
    });

    private async IAsyncEnumerable<ScheduleSummary> ListSchedules([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var schedule in client.Paginators.ListSchedules(new ListSchedulesRequest()).Schedules.WithCancellation(cancellationToken))
        {
            yield return schedule;
        }
    }

    private async Task<ScheduleFacts?> Read(ScheduleSummary summary, CancellationToken cancellationToken)
    {
        GetScheduleResponse schedule;
        try
        {
            schedule = await client.GetScheduleAsync(new GetScheduleRequest { GroupName = summary.GroupName, Name = summary.Name }, cancellationToken);
        }
        catch (ResourceNotFoundException)
        {
            // Deleted since it was listed.
            return null;
        }

        var arn = schedule.Arn.Required("GetSchedule: Arn");
        var expression = schedule.ScheduleExpression.Required("GetSchedule: ScheduleExpression");
        var target = schedule.Target.Required("GetSchedule: Target");

        // A rate has no time of day, so its zone says nothing.
        var zone = schedule.ScheduleExpressionTimezone is null or "" or "UTC" || expression.StartsWith("rate(", StringComparison.Ordinal) ? "" : $" {schedule.ScheduleExpressionTimezone}";
        return new ScheduleFacts(
            ScheduleKind.Scheduler,
            $"{schedule.GroupName}/{schedule.Name}",
            arn,
            expression + zone,
            schedule.State.Required("GetSchedule: State") != ScheduleState.DISABLED && !HasEnded(schedule),
            UniversalTarget.FunctionOf(target.Arn, target.Input, arn) ?? target.Arn,
            target.RoleArn);
    }

    // A schedule whose end has passed stays in its state and starts nothing.
    private bool HasEnded(GetScheduleResponse schedule) => schedule.EndDate is { } end && end.ToUniversalTime() <= clock.GetUtcNow().UtcDateTime;
}
