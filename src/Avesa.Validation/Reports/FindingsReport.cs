using System.Text.Json;
using System.Text.Json.Serialization;
using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports;

/// <summary>Every finding that was named, a line of JSON each: what the page and the decision show only the first of.</summary>
public static partial class FindingsReport
{
    /// <summary>Its name in the folder of the reports.</summary>
    public const string Name = "findings.ndjson";

    /// <summary>
    /// Writes the findings in the features' order. All that is not ASCII is escaped, so that no line break, control character or mark of text
    /// direction of an account stands in the file as such.
    /// </summary>
    public static void Write(TextWriter writer, RunRecord run)
    {
        foreach (var (control, fact) in run.Controls.SelectMany(control => control.Facts, (control, fact) => (control.Control.Id, fact)))
        {
            foreach (var finding in (fact.Verdict as Broken)?.Findings ?? [])
            {
                writer.WriteLine(JsonSerializer.Serialize(
                    new NamedFinding(control, fact.Fact.Title, finding.Subject, finding.Expected, finding.Observed, finding.Remedy, WaivedBy(fact, finding)),
                    FindingShape.Default.NamedFinding));
            }
        }
    }

    private static IReadOnlyList<string> WaivedBy(Run.FactResult fact, Finding finding) => [.. AppliedWaivers.Of(fact, finding).Select(waiver => waiver.Id)];

    private sealed record NamedFinding(
        string Control, string Fact, string Subject, string Expected, string Observed, string Remedy, IReadOnlyList<string> WaivedBy);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(NamedFinding))]
    private sealed partial class FindingShape : JsonSerializerContext;
}
