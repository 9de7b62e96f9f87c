using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Logs;

/// <summary>
/// Since the cutover no line of the function's log tells of an error: level ERROR or CRITICAL, a failed report or start, a time-out, an error
/// of the runtime, a traceback. The bare word is none. And the log is whole: it shows every start that the metric Invocations counts.
/// </summary>
public sealed record FunctionHasLoggedNoError(string Function) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var production = migration.Production;
        return migration.SinceCutover(cutover => production.OfFunction(Function, async function =>
            await production.Logs.Since(function.LogGroup, Function, cutover) is { } log
                ? Judge(function, log.Without(production.Invoked), await WholeLog.Lacks(production, function, log, cutover), cutover)
                : FunctionLogs.NoGroup(production, function)));
    }

    private Verdict Judge(FunctionFacts function, FunctionLog log, string? lacking, DateTimeOffset cutover)
    {
        var since = FunctionLogs.Time(cutover);
        if (log.Errors is { Count: > 0 } errors)
        {
            return new Broken(
                $"{Function} has logged {FunctionLogs.Number(errors.Count, "line that tells", "lines that tell")} of an error since {since}{FunctionLogs.Cut(errors.Count)}.",
                Proof.Read,
                FunctionLogs.Quoted(function, "no error", errors),
                errors.Count,
                lacking is null ? [] : [lacking]);
        }

        if (function.HidesErrors())
        {
            return new Unproven(
                $"{Function} logs in JSON at application level {function.ApplicationLogLevel}, which drops lines of level ERROR, so their absence from {function.LogGroup} proves nothing: "
                + "set the level to ERROR or lower.");
        }

        if (lacking is not null)
        {
            return new Unproven(lacking);
        }

        return log.Lines.Count == 0
            ? new Unproven($"{Function} has logged nothing to {function.LogGroup} since {since}, so there is nothing that could be free of errors: wait for its first run.")
            : new Held(
                $"None of the {FunctionLogs.Number(log.Lines.Count, "line", "lines")} that {Function} has logged to {function.LogGroup} since {since} tells of an error; "
                + $"{FunctionLogs.Number(log.Runs.Count, "run was", "runs were")} read.",
                Proof.Read);
    }
}
