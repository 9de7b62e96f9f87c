using System.Globalization;
using Avesa.Validation.Reports;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>What comparisons found, for a person.</summary>
internal static class ReconcileText
{
    private const int Shown = 10;
    private const int Longest = 1200;

    /// <summary>Writes a line for each comparison, the first findings under it, and the answer at the end.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="found">What each comparison found.</param>
    /// <param name="differences">How many differences were written.</param>
    /// <param name="file">Where they are.</param>
    public static void Write(TextWriter writer, IReadOnlyList<Verdict> found, int differences, string file)
    {
        foreach (var verdict in found)
        {
            writer.WriteLine($"{Word(verdict),-9}  {Printable.Of(verdict.Because, Longest)}");
            if (verdict is not Broken broken)
            {
                continue;
            }

            foreach (var finding in broken.Findings.Take(Shown))
            {
                writer.WriteLine($"           - {Printable.Of($"{finding}", Longest)}");
            }

            if (broken.Count > Shown)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"           first {Math.Min(Shown, broken.Findings.Count)} of {broken.Count:N0}"));
            }

            foreach (var besides in broken.Besides)
            {
                writer.WriteLine($"           besides, unproven: {Printable.Of(besides, Longest)}");
            }
        }

        var (different, unproven) = (found.Count(verdict => verdict is Broken), found.Count(verdict => verdict is Unproven));
        writer.WriteLine($"{Answer(different, unproven)}: {found.Count} compared, {found.Count - different - unproven} equal, {different} different, {unproven} unproven."
            + (differences == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {differences:N0} difference{(differences == 1 ? " is" : "s are")} in {file}.")));
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Held => "equal",
        Broken => "different",
        _ => "unproven",
    };

    private static string Answer(int different, int unproven) => (different, unproven) switch
    {
        ( > 0, _) => "DIFFERENT",
        (_, > 0) => "UNPROVEN",
        _ => "EQUAL",
    };
}
