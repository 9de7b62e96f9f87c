using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Checks.Schedules;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Freeze;

/// <summary>
/// The source's function neither runs any more nor can be started by what happened before the source's ingestion stopped: its time-out has passed
/// since, and an event that waits for its turn or for a retry finds a reserved concurrency of 0, or is too old by now. That no run began since
/// is <see cref="FunctionHasNotStarted"/>'s to say, and what comes from elsewhere than schedules (a queue, a URL, a person) only a reserved concurrency of 0 stops.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
/// https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
/// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html
/// </remarks>
public sealed record FunctionIsAtRest(string Function) : IMigrationCheck
{
    // Lambda's longest time-out: what held before the function was changed, or deleted, nobody knows any more.
    internal static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(15);

    // A rule and a schedule try to hand an event to Lambda for a day at most, which is also the default.
    private static readonly TimeSpan Delivery = TimeSpan.FromHours(24);

    // How long Lambda keeps an event at most, which is also the default.
    private static readonly TimeSpan LongestAge = TimeSpan.FromHours(6);

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.SinceSourceStopped(stopped => Judge(migration, stopped));

    private async Task<Verdict> Judge(Migration migration, DateTimeOffset stopped)
    {
        var since = FunctionLogs.Time(stopped);
        var function = await migration.Source.Lambda.Function(Function);
        var run = function is { } known && known.LastModified <= stopped ? TimeSpan.FromSeconds(known.TimeoutSeconds) : LongestRun;
        if (stopped + run > migration.Clock.GetUtcNow())
        {
            return new Unproven($"A run of {Function} of the source that started before {since} may go on until {FunctionLogs.Time(stopped + run)}, when its time-out has passed: ask again after it.");
        }

        var ended = $"a run from before {since} ended by {FunctionLogs.Time(stopped + run)}, when its time-out had passed";
        return function switch
        {
            null => new Held($"The source has no function {Function} any more, and {ended}.", Proof.Read),
            { ReservedConcurrency: 0 } => new Held($"{Function} of the source can be started by nothing, not by an event that waits for a retry either, since its reserved concurrency is 0; {ended}.", Proof.Read),
            _ => await Waiting(migration, stopped, ended),
        };
    }

    private async Task<Verdict> Waiting(Migration migration, DateTimeOffset stopped, string ended)
    {
        var age = await OldestEvent(migration.Source);
        var until = stopped + Delivery + age;
        var how = $"EventBridge hands it over for up to {Delivery.TotalHours:0} hours, and Lambda keeps it for up to {age.TotalMinutes:N0} minutes";
        return until > migration.Clock.GetUtcNow()
            ? new Unproven(
                $"{Function} of the source could still be started until {FunctionLogs.Time(until)} by an event from before {FunctionLogs.Time(stopped)} ({how}): drop what waits with a reserved concurrency of 0, "
                + $"aws lambda put-function-concurrency --function-name {Function} --reserved-concurrent-executions 0, and ask again.")
            : new Held($"No event from before {FunctionLogs.Time(stopped)} can start {Function} of the source since {FunctionLogs.Time(until)} ({how}); {ended}.", Proof.Read);
    }

    // An alias or version that events are for has a configuration of its own.
    private async Task<TimeSpan> OldestEvent(SourceAccount source)
    {
        var (schedules, _) = await source.SchedulesOf(Function);
        IEnumerable<string?> qualifiers = [null, .. await source.Lambda.Aliases(Function), .. schedules.Select(Qualifier)];
        var ages = await Task.WhenAll(qualifiers.Distinct(StringComparer.Ordinal).Select(qualifier => source.Lambda.EventAge(Function, qualifier)));
        return ages.Max(age => age ?? LongestAge);
    }

    private static string? Qualifier(ScheduleFacts schedule) => schedule.TargetArn.Split(':') is [_, _, _, _, _, _, _, var qualifier] ? qualifier : null;
}
