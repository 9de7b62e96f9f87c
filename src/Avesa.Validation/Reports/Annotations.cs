using System.Globalization;
using System.Text;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports;

/// <summary>
/// A gate's ruling as annotations of GitHub's: an error on the feature's line for every red fact, a notice for every waived one. GitHub shows ten
/// of each in a step, so the worst come first, and the tenth says how many there are besides.
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
/// </summary>
public static class Annotations
{
    /// <summary>How many of a kind GitHub shows in a step.</summary>
    public const int Shown = 10;

    private const int LongestText = 1000;
    private const int LongestTitle = 200;
    private const int ShownFindings = 3;

    /// <summary>Writes a line for each.</summary>
    public static void Write(TextWriter writer, GateRuling ruling)
    {
        var red = ruling.Entries.Where(entry => entry.State > FactState.Waived).OrderByDescending(entry => entry.State).ToList();
        WriteCapped(writer, "error", $"{ruling.Phase}: unusable evidence", ruling.Problems, problem => Command("error", null, $"{ruling.Phase}: unusable evidence", Text(problem)));
        WriteCapped(writer, "error", $"{ruling.Phase}: NO-GO", red, entry => Of("error", entry));
        if (red.Count == 0)
        {
            WriteCapped(writer, "error", $"{ruling.Phase}: NO-GO", ruling.Decision?.Reasons ?? [], reason => Command("error", null, $"{ruling.Phase}: NO-GO", Text(reason.Text)));
        }

        WriteCapped(writer, "notice", $"{ruling.Phase}: waived", [.. ruling.Entries.Where(entry => entry.State == FactState.Waived)], entry => Of("notice", entry));
    }

    private static void WriteCapped<T>(TextWriter writer, string level, string title, IReadOnlyList<T> all, Func<T, string> command)
    {
        var shown = all.Count > Shown ? Shown - 1 : all.Count;
        foreach (var one in all.Take(shown))
        {
            writer.WriteLine(command(one));
        }

        if (all.Count > shown)
        {
            writer.WriteLine(Command(level, null, title, $"… and {all.Count - shown} more: the step's log and its summary have them all."));
        }
    }

    private static string Of(string level, DecisionEntry entry)
    {
        var findings = entry.Findings.Take(ShownFindings).Select(finding => Text($"- {finding}"));
        var more = entry.FindingCount > ShownFindings ? [$"… {entry.FindingCount:N0} findings"] : Array.Empty<string>();
        return Command(level, entry, $"{entry.Control} {entry.Fact}", string.Join('\n', [Text($"{StateWord.Of(entry.State)}: {entry.Text}"), .. findings, .. more]));
    }

    private static string Command(string level, DecisionEntry? at, string title, string message)
    {
        var place = at is { Feature.Length: > 0, Line: > 0 } ? $"file={Property(Text(at.Feature))},line={at.Line.ToString(CultureInfo.InvariantCulture)}," : "";
        return $"::{level} {place}title={Property(Printable.Of(title, LongestTitle))}::{Data(message)}";
    }

    private static string Text(string text) => Printable.Of(text, LongestText);

    private static string Data(string text) => new StringBuilder(text).Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A").ToString();

    private static string Property(string text) => new StringBuilder(Data(text)).Replace(":", "%3A").Replace(",", "%2C").ToString();
}
