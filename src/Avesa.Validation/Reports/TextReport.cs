using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports;

/// <summary>The checklist for a terminal without colours: a line a control, and under a red one what was found and what to do.</summary>
public static class TextReport
{
    private const int ShownFindings = 10;
    private const int LongestText = 600;

    // What stands in the way of both accounts is told with the command that mends each.
    private const int LongestReason = 1200;

    /// <summary>Writes the checklist of a run; controls of which nothing ran are counted, not listed.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<ControlResult> results)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var result in results.Where(result => result.Verdict is not null || result.Skipped))
        {
            writer.WriteLine($"{result.Control.Id,-8} {Word(result),-9} {result.Control.Title} ({Counts(result)})");
            foreach (var fact in result.Facts.Where(fact => fact.Verdict is Broken))
            {
                WriteBroken(writer, fact.Title, (Broken)fact.Verdict!);
            }

            foreach (var alike in result.Facts.Where(fact => fact.Verdict is Unproven).GroupBy(fact => fact.Verdict!.Because, StringComparer.Ordinal))
            {
                var which = alike.ToList() is [var only] ? Line(only.Title) : $"{alike.Count()} facts";
                writer.WriteLine(told.TryAdd(alike.Key, result.Control.Id)
                    ? $"         Unproven: {which}. {Printable.Of(alike.Key, LongestReason)}"
                    : $"         Unproven: {which}, for the same reason as under {told[alike.Key]}.");
            }

            foreach (var reason in result.Facts.Select(fact => fact.Skipped).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                writer.WriteLine($"           skipped: {Line(reason)}");
            }
        }

        writer.WriteLine();
        writer.WriteLine(Summary(results));
    }

    private static void WriteBroken(TextWriter writer, string title, Broken broken)
    {
        writer.WriteLine($"         Broken: {Line(title)}. {Line(broken.Because)}");
        foreach (var finding in broken.Findings.Take(ShownFindings))
        {
            writer.WriteLine($"           - {Line($"{finding.Subject}: expected {finding.Expected}, found {finding.Observed}.")}");
            writer.WriteLine($"             {Line(finding.Remedy)}");
        }

        if (broken.Findings.Count > ShownFindings)
        {
            writer.WriteLine($"           first {ShownFindings} of {broken.Findings.Count} findings");
        }
    }

    // A control of which facts were filtered away is not proven as a whole, whatever the others say.
    private static bool Partly(ControlResult result) => result is { Verdict: Held, DidNotRun: > 0 };

    private static string Word(ControlResult result) => Partly(result) ? "partly" : result.Verdict?.Word ?? "skipped";

    private static string Counts(ControlResult result)
    {
        var ran = result.Facts.Count(fact => fact.Verdict is not null);
        return ran == result.Facts.Count ? $"{Facts(ran)}" : $"{ran} of {Facts(result.Facts.Count)}";
    }

    private static string Facts(int count) => count == 1 ? "1 fact" : $"{count} facts";

    private static string Summary(IReadOnlyList<ControlResult> results)
    {
        var ran = results.Where(result => result.Verdict is not null).ToList();
        var notRun = results.Count(result => result.Verdict is null && !result.Skipped);
        return $"{ran.Count} controls: {ran.Count(r => r.Verdict is Held && !Partly(r))} held, {ran.Count(r => r.Verdict is Broken)} broken, "
            + $"{ran.Count(r => r.Verdict is Unproven)} unproven"
            + (ran.Count(Partly) is > 0 and var partly ? $"; {partly} partly held, since facts of them were not selected" : "")
            + (results.Count(r => r.Skipped) is > 0 and var skipped ? $"; {skipped} skipped" : "")
            + (notRun > 0 ? $"; {notRun} not selected" : "");
    }

    // What an account returns is hostile: control characters, line breaks and text-direction marks are shown, not obeyed.
    private static string Line(string text) => Printable.Of(text, LongestText);
}
