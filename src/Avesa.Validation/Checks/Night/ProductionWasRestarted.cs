using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Night;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>Production's ingestion was started when AVESA_CUTOVER_AT says so: its functions run since then, and how that lies to the plan's hour is told.</summary>
/// <param name="Plan">The plan of the night.</param>
/// <param name="Step">The line of the timeline.</param>
/// <param name="Functions">The functions.</param>
public sealed record ProductionWasRestarted(NightPlan Plan, string Step, IReadOnlyList<string> Functions) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.OfLine(Plan, Step, line => migration.SinceCutover(async cutover =>
    {
        var starts = await Task.WhenAll(Functions.Select(function => First(migration.Production, function, cutover)));
        return starts.Min() is { } first
            ? new Held($"{line.Done(cutover)} The first run of production's functions started at {FunctionLogs.Time(first)}.", Proof.Read) { At = cutover }
            : new Unproven($"No function of production has started since {FunctionLogs.Time(cutover)} (AVESA_CUTOVER_AT), so nothing shows that its ingestion was started then: wait for the first run.");
    }));

    /// <inheritdoc />
    public override string ToString() => $"{nameof(ProductionWasRestarted)} {{ {Step} }}";

    private static async Task<DateTimeOffset?> First(ProductionAccount production, string name, DateTimeOffset cutover) =>
        await production.Lambda.Function(name) is { } function && await production.Logs.Since(function.LogGroup, name, cutover) is { } log
            ? log.Without(production.Invoked).Runs.Min(run => run.StartedAt)
            : null;
}
