using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Inventory;
using Avesa.Validation.Night;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>
/// Between the function's last completed run in the source and its first in production lies no more than customers may wait for their data: measured
/// from start to start, as the pause of a schedule is.
/// </summary>
/// <param name="Function">The function, which has the same name on both sides.</param>
/// <param name="Longest">How long it may pause.</param>
public sealed record FunctionPausedNoLonger(string Function, TimeSpan Longest) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) =>
        migration.SinceSourceStopped(stopped => migration.SinceCutover(cutover => migration.Production.OfFunction(Function, function => Judge(migration, function, stopped, cutover))));

    private async Task<Verdict> Judge(Migration migration, FunctionFacts function, DateTimeOffset stopped, DateTimeOffset cutover)
    {
        var source = await migration.Source.Lambda.Function(Function);
        var group = source?.LogGroup ?? FunctionHasNotStarted.DefaultGroup(Function);
        var before = (await migration.Source.Logs.Since(group, Function, stopped - FunctionHasNotStarted.Before))?.Runs
            .Where(run => run is { CompletedWithoutError: true, StartedAt: { } start } && start < stopped).Max(run => run.StartedAt);
        var after = (await migration.Production.Logs.Since(function.LogGroup, Function, cutover))?.Surely(Function, migration.Production.Invoked).Runs
            .Where(run => run is { CompletedWithoutError: true, StartedAt: not null }).Min(run => run.StartedAt);
        return (before, after) switch
        {
            (null, _) => new Unproven(
                $"{group} of the source shows no completed run of {Function} in the {FunctionHasNotStarted.Before.TotalHours:N0} hours before {FunctionLogs.Time(stopped)}, so nobody knows since when it has paused."),
            ({ } last, null) => Waiting(migration.Clock.GetUtcNow() - last, last),
            ({ } last, { } first) => Paused(first - last, $"from {FunctionLogs.Time(last)} in the source to {FunctionLogs.Time(first)} in production"),
        };
    }

    private Verdict Waiting(TimeSpan so, DateTimeOffset last) => so > Longest
        ? Paused(so, $"from {FunctionLogs.Time(last)} in the source until now")
        : new Unproven($"{Function} has completed no run in production yet, {NightClock.Of(so)} after its last in the source at {FunctionLogs.Time(last)}: customers wait from {NightClock.Of(Longest)} on.");

    private Verdict Paused(TimeSpan pause, string when) => Verdict.Judge(
        Proof.Compared,
        pause > Longest
            ? [new Finding(Function, $"a pause of {NightClock.Of(Longest)} at most", $"{NightClock.Of(pause)}, {when}", "Tell customers since when their data stood still, and look what of it is still to be caught up.")]
            : [],
        $"{Function} paused for {NightClock.Of(pause)}, {when}: no longer than {NightClock.Of(Longest)}.",
        $"{Function} paused for {NightClock.Of(pause)}, longer than {NightClock.Of(Longest)}.");
}
