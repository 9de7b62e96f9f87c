using Avesa.Validation.Gate;

namespace Avesa.Validation.Reports;

/// <summary>The last lines of a run: GO or NO-GO of each phase, with every reason.</summary>
public static class DecisionText
{
    private const int LongestReason = 400;

    /// <summary>Writes the decisions.</summary>
    public static void Write(TextWriter writer, RunEnvelope run, IReadOnlyList<PhaseDecision> decisions)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteLine();
        foreach (var decision in decisions)
        {
            WriteDecision(writer, decision, told);
        }

        WriteRun(writer, run);
    }

    /// <summary>Writes one decision: the word with its counts, and a line for every reason.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="told">The reasons that were told before; those of this one are added.</param>
    internal static void WriteDecision(TextWriter writer, PhaseDecision decision, HashSet<string> told)
    {
        var facts = decision.Facts;
        writer.WriteLine($"{Word(decision.Decision),-7} {decision.Phase}: {decision.Controls.Ran} of {decision.Controls.Expected} controls ran, {facts.Expected} facts: {Counts(facts)}");
        foreach (var alike in decision.Reasons.GroupBy(reason => (reason.State, reason.Text)))
        {
            var more = alike.Count() > 1 ? $" and {alike.Count() - 1} more facts" : "";
            var first = alike.First();
            var what = first.Fact.Length > 0 ? $"{first.Control} {first.Fact}{more}: {StateWord.Of(first.State)}. " : "";
            writer.WriteLine($"        - {Printable.Of(what + (told.Add(first.Text) ? first.Text : "As above."), LongestReason)}");
        }
    }

    /// <summary>Writes which run a decision is of, in a line.</summary>
    internal static void WriteRun(TextWriter writer, RunEnvelope run) => writer.WriteLine(
        $"Run {Printable.Of($"{run.Id}, {run.World} world, commit {run.Commit ?? "unknown"}", LongestReason)}"
        + $"{(run.UsableUntil is { } until ? $"; a gate may act on this until {until.UtcDateTime:u}" : "")}.");

    /// <summary><c>GO</c> or <c>NO-GO</c>.</summary>
    public static string Word(Outcome outcome) => outcome == Outcome.Go ? "GO" : "NO-GO";

    /// <summary>How many facts stand how, those that are not zero: <c>40 held, 1 broken</c>.</summary>
    public static string Counts(FactCounts facts)
    {
        (int Count, string Word)[] all =
        [
            (facts.Held, "held"), (facts.Attested, "attested"), (facts.Waived, "waived"), (facts.Skipped, "skipped"),
            (facts.DidNotRun, "did not run"), (facts.Unproven, "unproven"), (facts.Broken, "broken"),
        ];
        return string.Join(", ", all.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Word}").DefaultIfEmpty("none known"));
    }
}
