using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Runs;

/// <summary>Since its last update the function was started, and no start has failed: no error of an import or initialisation, and no time-out of one.</summary>
public sealed record NoStartHasFailed(string Function) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, function =>
        account.OfLog(function, account.Logs.Since(function.LogGroup, Function, function.LastModified), log => Judge(function, log)));

    private Verdict Judge(FunctionFacts function, FunctionLog log)
    {
        var since = FunctionLogs.Time(function.LastModified);
        if (log.FailedStarts is { Count: > 0 } failed)
        {
            return new Broken(
                $"{Function} has logged {FunctionLogs.Number(failed.Count, "line that tells", "lines that tell")} of a failed start since its last update at {since}{FunctionLogs.Cut(failed.Count)}.",
                Proof.Read,
                FunctionLogs.Quoted(function, "no failed start", failed),
                failed.Count);
        }

        if (function.HidesRuns())
        {
            return new Unproven($"{Function} logs in JSON at system level {function.SystemLogLevel}, which drops the lines on starts: set the level to INFO.");
        }

        var started = log.Runs.Count(run => run.StartedAt is not null);
        return started > 0
            ? new Held(
                $"{Function} has started {FunctionLogs.Number(started, "run", "runs")} since its last update at {since}, and no line of {function.LogGroup} tells of a start that failed.",
                Proof.Read)
            : new Unproven($"{Function} has started no run since its last update at {since}, so no start could fail: run it once.");
    }
}
