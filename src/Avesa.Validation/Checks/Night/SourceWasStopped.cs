using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Night;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>
/// The source's ingestion was stopped when AVESA_SOURCE_STOPPED_AT says so: its functions ran until then, and how that lies to the plan's hour is told.
/// That nothing ran since is for the freeze to prove.
/// </summary>
/// <param name="Plan">The plan of the night.</param>
/// <param name="Step">The line of the timeline.</param>
/// <param name="Functions">The functions.</param>
public sealed record SourceWasStopped(NightPlan Plan, string Step, IReadOnlyList<string> Functions) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.OfLine(Plan, Step, line => migration.SinceSourceStopped(async stopped =>
    {
        var starts = await Task.WhenAll(Functions.Select(function => Last(migration.Source, function, stopped)));
        return starts.Max() is { } last
            ? new Held($"{line.Done(stopped)} The last run of the source's functions had started at {FunctionLogs.Time(last)}.", Proof.Read) { At = stopped }
            : new Unproven($"No function of the source shows a start in the {FunctionHasNotStarted.Before.TotalHours:N0} hours before {FunctionLogs.Time(stopped)}, so nothing shows that it was stopped then (AVESA_SOURCE_STOPPED_AT).");
    }));

    /// <inheritdoc />
    public override string ToString() => $"{nameof(SourceWasStopped)} {{ {Step} }}";

    private static async Task<DateTimeOffset?> Last(SourceAccount source, string function, DateTimeOffset stopped)
    {
        var group = (await source.Lambda.Function(function))?.LogGroup ?? FunctionHasNotStarted.DefaultGroup(function);
        var log = await source.Logs.Since(group, function, stopped - FunctionHasNotStarted.Before);
        return log?.Runs.Select(run => run.StartedAt).Where(start => start < stopped).Max();
    }
}
