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
            foreach (var fact in result.Facts.Where(fact => fact.State == FactState.Broken))
            {
                WriteBroken(writer, fact);
            }

            foreach (var alike in result.Facts.Where(fact => fact.State == FactState.Unproven).GroupBy(fact => fact.Text, StringComparer.Ordinal))
            {
                var which = alike.ToList() is [var only] ? Line(only.Fact.Title) : $"{alike.Count()} facts";
                writer.WriteLine(told.TryAdd(alike.Key, result.Control.Id)
                    ? $"         Unproven: {which}. {Printable.Of(alike.Key, LongestReason)}"
                    : $"         Unproven: {which}, for the same reason as under {told[alike.Key]}.");
            }

            foreach (var fact in result.Facts.Where(fact => fact.State == FactState.Waived))
            {
                writer.WriteLine($"         waived: {Line($"{fact.Fact.Title}, {fact.Reason}")}");
            }

            foreach (var reason in result.Facts.Where(fact => fact.State == FactState.Skipped).Select(fact => fact.Reason!).Distinct(StringComparer.Ordinal))
            {
                writer.WriteLine($"           skipped: {Line(reason)}");
            }
        }

        writer.WriteLine();
        writer.WriteLine(Summary(results));
    }

    private static void WriteBroken(TextWriter writer, FactResult fact)
    {
        var broken = (Broken)fact.Verdict!;
        writer.WriteLine($"         Broken: {Line(fact.Fact.Title)}. {Line(broken.Because)}");
        foreach (var finding in broken.Findings.Take(ShownFindings))
        {
            writer.WriteLine($"           - {Line($"{finding.Subject}: expected {finding.Expected}, found {finding.Observed}.")}");
            writer.WriteLine($"             {Line(finding.Remedy)}");
        }

        if (broken.Count > ShownFindings)
        {
            writer.WriteLine($"           first {Math.Min(ShownFindings, broken.Findings.Count)} of {broken.Count} findings");
        }

        if (fact.Reason is { } notWaived)
        {
            writer.WriteLine($"           {Line(notWaived)}");
        }
    }

    /// <summary>The word of a control's line.</summary>
    internal static string Word(ControlResult result) => result switch
    {
        { DidNotRun: true } => "did not run",
        { Partly: true } => "partly",
        { State: FactState.Skipped or FactState.DidNotRun } => "skipped",
        { State: FactState.Waived } => "waived",
        { State: FactState.Attested } => "attested",
        _ => result.Verdict!.Word,
    };

    private static string Counts(ControlResult result)
    {
        var ran = result.Facts.Count(fact => fact.Verdict is not null);
        return ran == result.Facts.Count ? $"{Facts(ran)}" : $"{ran} of {Facts(result.Facts.Count)}";
    }

    private static string Facts(int count) => count == 1 ? "1 fact" : $"{count} facts";

    private static string Summary(IReadOnlyList<ControlResult> results)
    {
        var ran = results.Where(result => result.Verdict is not null).ToList();
        var notRun = results.Count(result => result.DidNotRun);
        return $"{ran.Count} controls: {Count(FactState.Held)} held, {Count(FactState.Broken)} broken, {Count(FactState.Unproven)} unproven"
            + Besides(Count(FactState.Attested), "attested")
            + Besides(Count(FactState.Waived), "waived")
            + Besides(ran.Count(result => result.Partly), "partly held, since facts of them did not run")
            + Besides(results.Count(result => result.Skipped), "skipped")
            + Besides(notRun, "not selected");

        int Count(FactState state) => ran.Count(result => result.State == state);
    }

    private static string Besides(int count, string what) => count > 0 ? $"; {count} {what}" : "";

    // What an account returns is hostile: control characters, line breaks and text-direction marks are shown, not obeyed.
    private static string Line(string text) => Printable.Of(text, LongestText);
}
