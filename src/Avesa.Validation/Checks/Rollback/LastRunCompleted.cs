using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Rollback;

/// <summary>
/// The source's function was well when it ran last: the last run that it began before it was stopped, or by now, completed without error. One that does
/// not work would not after a rollback either.
/// </summary>
public sealed record LastRunCompleted(string Function) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.Source.OfFunction(Function, function =>
    {
        var now = migration.Clock.GetUtcNow();
        var until = migration.SourceStoppedAt < now ? migration.SourceStoppedAt.Value : now;
        return migration.Source.OfLog(function, migration.Source.Logs.Since(function.LogGroup, Function, until - FunctionHasNotStarted.Before), log => Judge(function, log, until));
    });

    private Verdict Judge(FunctionFacts function, FunctionLog log, DateTimeOffset until)
    {
        var last = log.Runs.Where(run => run.StartedAt < until).MaxBy(run => run.StartedAt);
        return (last, function.HidesRuns()) switch
        {
            (null, true) => new Unproven($"{Function} of the source logs in JSON at system level {function.SystemLogLevel}, which drops the lines on runs: set the level to INFO."),
            (null, _) => new Unproven($"{function.LogGroup} of the source shows no run of {Function} in the {FunctionHasNotStarted.Before.TotalHours:N0} hours before {FunctionLogs.Time(until)}, so nothing shows that it works."),
            ({ CompletedWithoutError: true }, _) => new Held($"{Function} of the source completed its last run without error: it started at {FunctionLogs.Time(last.StartedAt!.Value)} (request {last.RequestId}).", Proof.Read),
            _ => new Broken(
                $"{Function} of the source did not complete its last run, which started at {FunctionLogs.Time(last.StartedAt!.Value)}.",
                Proof.Read,
                [
                    new Finding(function.Arn, "a last run without error", $"request {last.RequestId} with an error or without an end", "Read what it logged, and mend it while there is time: a rollback leads back to it."),
                    .. FunctionLogs.Quoted(function, "no error", [.. last.Lines.Where(line => line.IsError)]),
                ]),
        };
    }
}
