using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports;

/// <summary>The whole evidence of a run as text: under each control every fact, its verdict, and every sentence that was proven for it.</summary>
public static class EvidenceReport
{
    private const int LongestText = 4000;

    /// <summary>Writes the evidence in the features' order.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<ControlResult> results, Evidence evidence)
    {
        var entries = evidence.Entries.ToLookup(entry => (entry.Control, entry.Fact));
        foreach (var result in results)
        {
            writer.WriteLine($"{result.Control.Id} {result.Control.Title}: {result.Verdict?.Word ?? (result.Skipped ? "skipped" : "did not run")}");
            foreach (var fact in result.Facts)
            {
                writer.WriteLine($"  {fact.Title}: {Line(fact.Verdict?.Word ?? (fact.Skipped is { } reason ? $"skipped, {reason}" : "did not run"))}");
                foreach (var entry in entries[(result.Control.Id, fact.Title)])
                {
                    WriteVerdict(writer, entry.Verdict);
                }
            }

            writer.WriteLine();
        }
    }

    private static void WriteVerdict(TextWriter writer, Verdict verdict)
    {
        var proof = verdict switch
        {
            Held held => $" ({Word(held.Proof)})",
            Broken broken => $" ({Word(broken.Proof)})",
            _ => "",
        };
        writer.WriteLine($"    - {verdict.Word}{proof}: {Line(verdict.Because)}");
        foreach (var finding in (verdict as Broken)?.Findings ?? [])
        {
            writer.WriteLine($"      {Line($"{finding}")}");
        }
    }

    private static string Word(Proof proof) => proof.ToString().ToLowerInvariant();

    private static string Line(string text) => Printable.Of(text, LongestText);
}
