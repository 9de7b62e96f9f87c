using Avesa.Validation.Checks.Attestations;
using Avesa.Validation.Gate;
using Avesa.Validation.Night;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>
/// Somebody has given their word for the decision, after every function had been quiet for so long and before the window ended. An error makes the watch
/// begin anew, and a decision from before its end one without it.
/// </summary>
/// <param name="Plan">The plan of the night.</param>
/// <param name="Watch">The line of the timeline with which the watch begins.</param>
/// <param name="Functions">The functions that have to be quiet.</param>
/// <param name="Minutes">For how long.</param>
/// <param name="Word">The decision, as somebody gives their word for it.</param>
public sealed record DecisionWasMade(NightPlan Plan, string Watch, IReadOnlyList<string> Functions, int Minutes, StatementIsAttested Word) : IMigrationCheck
{
    private const string Again = "Decide again when the quiet hour is over, and attest that with its time.";

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.OfLine(Plan, Watch, async line =>
    {
        var word = await Word.Run(migration.Production, cancellationToken);
        return word is Held held && Word.Given.Find(Word.Control, Word.Statement) is { } decision
            ? Judge(held, decision, await Quiet(migration, cancellationToken), migration.Night(Plan)!)
            : word;
    });

    /// <inheritdoc />
    public override string ToString() => $"{nameof(DecisionWasMade)} {{ {Word.Statement} }}";

    private async Task<Verdict> Quiet(Migration migration, CancellationToken cancellationToken) => Verdict.Worst(
        await Task.WhenAll(Functions
            .SelectMany<string, IMigrationCheck>(function => [new LogWasQuiet(Plan, Watch, function, Minutes), new MetricsWereQuiet(Plan, Watch, function, Minutes)])
            .Select(check => check.Run(migration, cancellationToken))),
        "No function was named that had to be quiet.");

    private Verdict Judge(Held word, Attestation decision, Verdict quiet, CutoverNight night)
    {
        var at = night.Clock.Of(decision.At);
        return (quiet, decision.At) switch
        {
            (_, var time) when time >= night.End => Untimely(decision, $"a decision within the window, before {night.Clock.Of(night.End)}", $"one of {at}", "The night went beyond its window: say why beside the decision, and let a waiver accept it."),
            (Held { At: { } end }, var time) when time < end => Untimely(decision, $"a decision after \"{Watch}\", which was over at {night.Clock.Of(end)}", $"one of {at}", Again),
            (Held { At: { } end }, _) => word with { At = decision.At, Because = $"{word.Because} \"{Watch}\" was over at {night.Clock.Of(end)}." },
            _ => Untimely(decision, $"a decision after \"{Watch}\"", $"one of {at}, and that is not over: {quiet.Because}", Again),
        };
    }

    private static Broken Untimely(Attestation decision, string expected, string found, string remedy) => new(
        $"{decision.By} decided at a time at which nobody could ({decision.Place}).",
        Proof.Attested,
        [new Finding($"{decision.Place}", expected, found, remedy)]);
}
