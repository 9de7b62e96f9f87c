using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Runs;

/// <summary>
/// Since its last update the function has completed at least one run without error, judged per request id (plan 6.1, fifth test). What this validation
/// caused does not count: its event ends before any work.
/// </summary>
public sealed record FunctionHasCompletedARun(string Function) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, function =>
        account.OfLog(function, account.Logs.Since(function.LogGroup, Function, function.LastModified), log => Judge(function, log, log.Surely(Function, account.Invoked))));

    private Verdict Judge(FunctionFacts function, FunctionLog log, FunctionLog own)
    {
        var since = FunctionLogs.Time(function.LastModified);
        List<FunctionRun> started = [.. own.Runs.Where(run => run.StartedAt is not null)];
        List<FunctionRun> completed = [.. started.Where(run => run.CompletedWithoutError)];
        if (completed.Count > 0)
        {
            return new Held(
                $"{Function} has completed {completed.Count:N0} of {FunctionLogs.Number(started.Count, "run", "runs")} without error since its last update at {since}, "
                + $"the last one started at {FunctionLogs.Time(completed[^1].StartedAt!.Value)} (request {completed[^1].RequestId} in {function.LogGroup}).",
                Proof.Read);
        }

        if (function.HidesRuns())
        {
            return new Unproven($"{Function} logs in JSON at system level {function.SystemLogLevel}, which drops the lines on successful runs: set the level to INFO.");
        }

        var none = own.Runs.Count == log.Runs.Count ? "no run" : "only runs that this validation caused";
        var observed = started.Count == 0 ? none : $"{FunctionLogs.Number(started.Count, "run", "runs")}, each with an error or without an end";
        return new Broken(
            $"{Function} has completed no run without error since its last update at {since}.",
            Proof.Read,
            [
                new Finding(function.Arn, "a completed run without error", observed, "Run it once, and read what it logs."),
                .. FunctionLogs.Quoted(function, "no error", log.Errors),
            ],
            1 + log.Errors.Count);
    }
}
