using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Inventory;
using Avesa.Validation.Night;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>Within the watch the function's log, which is whole, has for so long told of no error, while it told of a run.</summary>
/// <param name="Plan">The plan of the night.</param>
/// <param name="Step">The line of the timeline with which the watch begins.</param>
/// <param name="Function">The function.</param>
/// <param name="Minutes">How long it has to be quiet.</param>
public sealed record LogWasQuiet(NightPlan Plan, string Step, string Function, int Minutes) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.OfLine(Plan, Step, line => migration.SinceCutover(cutover =>
        migration.Production.OfFunction(Function, async function =>
        {
            var production = migration.Production;
            return await production.Logs.Since(function.LogGroup, Function, cutover) is { } log
                ? Judge(function, log.Without(production.Invoked), await WholeLog.Lacks(production, function, log, cutover), Watch(migration, line, cutover))
                : FunctionLogs.NoGroup(production, function);
        })));

    private QuietHour Watch(Migration migration, NightLine line, DateTimeOffset cutover) =>
        new(line, line.At > cutover ? line.At : cutover, TimeSpan.FromMinutes(Minutes), migration.Clock.GetUtcNow());

    private Verdict Judge(FunctionFacts function, FunctionLog log, string? lacking, QuietHour watch)
    {
        List<LogLine> errors = [.. log.Errors.Where(line => line.Time >= watch.Begin)];
        var verdict = watch.Judge(
            $"the log of {Function}",
            errors.Count == 0 ? null : errors[^1].Time,
            FunctionLogs.Quoted(function, "no error", errors),
            errors.Count,
            since => log.Lines.Any(line => line.Time >= since));
        return (verdict, lacking, function.HidesErrors()) switch
        {
            (Broken, _, _) => verdict,
            (_, { } why, _) => new Unproven(why),
            (_, _, true) => new Unproven($"{Function} logs in JSON at application level {function.ApplicationLogLevel}, which drops lines of level ERROR, so that it is quiet says nothing: set the level to ERROR or lower."),
            _ => verdict,
        };
    }
}
