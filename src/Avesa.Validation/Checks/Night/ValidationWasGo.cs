using System.Diagnostics;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>
/// A run that began after the cutover looked at production and decided GO. Its decision file is judged as a gate judges it, several of them together, so
/// whatever was edited, has run out, or is of other accounts, another region or other features says nothing. Nothing of that run is asked again.
/// </summary>
/// <param name="Phase">What the run must have decided: <c>post-cutover</c>.</param>
/// <param name="Earlier">Where its decision is.</param>
public sealed record ValidationWasGo(string Phase, EarlierRun Earlier) : IMigrationCheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.SinceCutover(cutover => Task.FromResult(
        Earlier.Decisions is not []
            ? Judge(new Gatekeeper(migration.Clock).Judge(Earlier.Decisions, Expected(migration)), cutover)
            : new Unproven($"Nobody named a run that has validated production since the cutover: run the checklist with --filter Category={Phase}, and name the {DecisionFile.Name} that it leaves in AVESA_VALIDATION_DECISION.")));

    /// <inheritdoc />
    public override string ToString() => $"{nameof(ValidationWasGo)} {{ {Phase} }}";

    private GateExpectation Expected(Migration migration) => new(Phase, Earlier.World)
    {
        SourceAccount = migration.Source.Connection.Settings.ExpectedAccountId,
        ProductionAccount = migration.Production.Connection.Settings.ExpectedAccountId,
        Region = migration.Production.Connection.Settings.Region,
    };

    private Verdict Judge(GateRuling ruling, DateTimeOffset cutover)
    {
        var foreign = ruling.Runs.Any(run => run.Catalogue != Earlier.Catalogue);
        var early = ruling.Runs.Where(run => run.StartedAt < cutover).ToList();
        return ruling switch
        {
            { Answer: GateAnswer.Unusable } => new Unproven(string.Join(' ', ruling.Problems)),
            _ when foreign => new Unproven($"{Files} is of a run with other feature files than this one's, so it was asked other questions: run the checklist of {Phase} again."),
            _ when early.Count > 0 => new Broken(
                $"The run that decided {Phase} began before production's ingestion was started.",
                Proof.Read,
                [.. early.Select(run => new Finding(
                    $"run {run.Id}", $"a run that began after the cutover at {Instant.Of(cutover)}", $"one that began at {Instant.Of(run.StartedAt)}", $"Run the checklist of {Phase} again."))]),
            { Answer: GateAnswer.NoGo, Decision: { } decision } => new Broken($"{Runs(ruling)} said NO-GO for {Phase}.", Proof.Read, [.. decision.Reasons.Select(Finding)]),
            { Answer: GateAnswer.Go, Decision: { } decision } => new Held(
                $"{Runs(ruling)} said GO for {Phase}: of {decision.Facts.Expected} facts {decision.Facts.Held} held, {decision.Facts.Attested} attested and {decision.Facts.Waived} waived ({Files}).",
                Proof.Read)
            { At = ruling.Runs.Max(run => run.EndedAt), Until = ruling.Runs.Min(run => run.UsableUntil) },
            _ => throw new UnreachableException(),
        };
    }

    private string Files => string.Join(" and ", Earlier.Decisions);

    private static string Runs(GateRuling ruling) => $"The run {string.Join(" and ", ruling.Runs.Select(run => run.Id).Distinct())}, which began at {Instant.Of(ruling.Runs.Min(run => run.StartedAt))},";

    private Finding Finding(DecisionReason reason) => new(
        $"{Phase}, {reason.Control} {reason.Fact}",
        "held, attested or waived",
        $"{Word(reason.State)}: {reason.Text}",
        $"Mend it, and run the checklist of {Phase} again.");

    private static string Word(FactState state) => state switch
    {
        FactState.Broken => "broken",
        FactState.Unproven => "unproven",
        FactState.Skipped => "skipped",
        _ => "not run",
    };
}
