using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Avesa.Validation.Gate;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>How a run ended and what it left.</summary>
/// <param name="ExitCode">Of <c>dotnet test</c>.</param>
/// <param name="Console">What it printed.</param>
/// <param name="Output">The folder of its reports.</param>
public sealed partial record ChecklistRun(int ExitCode, string Console, DirectoryInfo Output) : IDisposable
{
    /// <summary>The lines of the checklist: control → verdict.</summary>
    public IReadOnlyDictionary<string, string> Verdicts => ControlLine().Matches(Console).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);

    /// <summary>What <c>checklist.txt</c> says of a control: its line, and those under it.</summary>
    public string Section(string control) => string.Join('\n', File.ReadLines(Path.Combine(Output.FullName, "checklist.txt"))
        .SkipWhile(line => !line.StartsWith($"{control} ", StringComparison.Ordinal))
        .TakeWhile((line, number) => number == 0 || line.StartsWith(' ')));

    /// <summary>The lines of the call ledger.</summary>
    public IReadOnlyList<JsonElement> Calls => [.. File.ReadLines(Path.Combine(Output.FullName, "calls.ndjson")).Select(line => JsonElement.Parse(line))];

    /// <summary>What a repair would read: kind and side of each difference, in order.</summary>
    public IReadOnlyList<string> Differences => [.. File.ReadLines(Path.Combine(Output.FullName, "differences.ndjson")).Select(line => JsonElement.Parse(line))
        .Select(line => $"{line.GetProperty("kind")} {line.GetProperty("side")} {line.GetProperty("key")}").Order(StringComparer.Ordinal)];

    /// <summary>What the run decided.</summary>
    public Decision Decision => DecisionFile.Read(Path.Combine(Output.FullName, DecisionFile.Name));

    /// <summary>Which of these texts stand in what it printed or wrote, and where.</summary>
    public IReadOnlyList<string> Showing(IReadOnlyList<string> texts) => [.. Output.GetFiles("*", SearchOption.AllDirectories)
        .Select(file => (file.Name, Text: File.ReadAllText(file.FullName)))
        .Append((Name: "the console", Text: Console))
        .SelectMany(written => texts.Where(text => written.Text.Contains(text, StringComparison.Ordinal)).Select(text => $"{text} in {written.Name}"))];

    /// <summary>How many tests ended so, from the TRX file of that name: <c>passed</c>, <c>total</c> …</summary>
    public int Count(string trx, string outcome) => int.Parse(
        XDocument.Load(Path.Combine(Output.FullName, trx)).Descendants().Single(element => element.Name.LocalName == "Counters").Attribute(outcome)!.Value,
        CultureInfo.InvariantCulture);

    public void Dispose() => Output.Delete(recursive: true);

    [GeneratedRegex("^([A-Z]+-[0-9]{2}) +(Held|Broken|Unproven|partly|waived|attested|skipped) ", RegexOptions.Multiline)]
    private static partial Regex ControlLine();
}
