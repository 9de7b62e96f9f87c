using Avesa.Validation.Accounts;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports;

/// <summary>The whole evidence of a run as text: under each control every fact, its verdict, and every sentence that was proven for it, with the calls that it rests on.</summary>
public static class EvidenceReport
{
    private const int LongestText = 4000;

    /// <summary>Writes the evidence in the features' order.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<ControlResult> results)
    {
        foreach (var result in results)
        {
            writer.WriteLine($"{result.Control.Id} {result.Control.Title}: {TextReport.Word(result)}");
            foreach (var fact in result.Facts)
            {
                writer.WriteLine($"  {fact.Fact.Title}: {Line(Standing(fact))}");
                var told = fact.Entries.Select(entry => (entry.Verdict, Calls: Calls(entry.Calls))).ToList();
                foreach (var (index, (verdict, calls)) in told.Index())
                {
                    WriteVerdict(writer, verdict);

                    // Sentences that rest on the same calls, such as those of one function's variables, name them once, after the last.
                    if (calls.Length > 0 && (index + 1 == told.Count || told[index + 1].Calls != calls))
                    {
                        writer.WriteLine($"      rests on: {calls}");
                    }
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
            writer.WriteLine($"      - {Line($"{finding}")}");
        }
    }

    private static string Calls(IReadOnlyList<CitedCall> calls) => Line(string.Join("; ", CallText.Of(calls)));

    private static string Standing(FactResult fact) => fact.State switch
    {
        FactState.Skipped => $"skipped, {fact.Reason}",
        FactState.DidNotRun => "did not run",
        FactState.Waived => $"waived, {fact.Reason}",
        FactState.Attested => "attested",
        _ => fact.Verdict!.Word,
    };

    private static string Word(Proof proof) => proof.ToString().ToLowerInvariant();

    private static string Line(string text) => Printable.Of(text, LongestText);
}
