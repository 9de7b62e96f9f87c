using Avesa.Validation.Accounts;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports;

/// <summary>The whole evidence of a run as text: under each control every fact, its verdict, and every sentence that was proven for it, with the calls that it rests on.</summary>
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
                var told = entries[(result.Control.Id, fact.Title)].Select(entry => (entry.Verdict, Calls: Calls(entry.Calls))).ToList();
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
            writer.WriteLine($"      {Line($"{finding}")}");
        }
    }

    private static string Calls(IReadOnlyList<CitedCall> calls) => Line(string.Join("; ", calls
        .GroupBy(call => (call.Side, call.Identity, call.Service, call.Operation, call.Outcome))
        .Select(kind => $"{Who(kind.Key.Side, kind.Key.Identity)} {kind.Key.Service}:{kind.Key.Operation}"
            + string.Join(',', kind.Select(Asked))
            + (kind.Key.Outcome == "ok" ? "" : $" ({kind.Key.Outcome})"))));

    // Other credentials than the side's own have a description of their own.
    private static string Who(AccountSide side, string identity) =>
        $"{side.ToString().ToLowerInvariant()}{(identity.StartsWith("profile ", StringComparison.Ordinal) ? "" : $" as {identity}")}";

    private static string Asked(CitedCall call) => $"{(call.Resource.Length > 0 ? $" {call.Resource}" : "")}{(call.Count > 1 ? $" ×{call.Count}" : "")}";

    private static string Word(Proof proof) => proof.ToString().ToLowerInvariant();

    private static string Line(string text) => Printable.Of(text, LongestText);
}
