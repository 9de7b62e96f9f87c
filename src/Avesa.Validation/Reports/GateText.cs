using Avesa.Validation.Gate;

namespace Avesa.Validation.Reports;

/// <summary>A gate's ruling for a terminal without colours: the word, every reason, and what it rests on.</summary>
public static class GateText
{
    private const int LongestReason = 800;
    private const int ShownProblems = 50;

    /// <summary>Writes the ruling; no line begins with text from a file.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="ruling">The ruling.</param>
    /// <param name="notCompared">What the gate was not told to compare, for example <c>--commit</c>.</param>
    public static void Write(TextWriter writer, GateRuling ruling, IReadOnlyList<string> notCompared)
    {
        if (ruling.Decision is { } decision)
        {
            DecisionText.WriteDecision(writer, decision, []);
            foreach (var entry in ruling.Entries.Where(entry => entry.State is Run.FactState.Waived))
            {
                writer.WriteLine($"        - {Printable.Of($"{entry.Control} {entry.Fact}: waived. {entry.Text}", LongestReason)}");
            }
        }
        else
        {
            writer.WriteLine($"UNUSABLE {ruling.Phase}: no gate may act on this evidence, which is neither GO nor NO-GO.");
            foreach (var problem in ruling.Problems.Take(ShownProblems))
            {
                writer.WriteLine($"        - {Printable.Of(problem, LongestReason)}");
            }

            if (ruling.Problems.Count > ShownProblems)
            {
                writer.WriteLine($"        - … and {ruling.Problems.Count - ShownProblems:N0} more.");
            }
        }

        if (ruling.Night is { } night)
        {
            writer.WriteLine($"        {Printable.Of(NightText.Left(night), LongestReason)}");
        }

        writer.WriteLine();
        foreach (var run in ruling.Runs)
        {
            DecisionText.WriteRun(writer, run);
        }

        if (notCompared.Count > 0)
        {
            writer.WriteLine($"Not compared, since the gate was not told what to expect: {string.Join(", ", notCompared)}.");
        }
    }
}
