using Avesa.Validation.Plan;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports;

/// <summary>The plan, line by line, with the controls that answer for it and how they know: the table of <c>docs/coverage.md</c>.</summary>
public static class CoverageTable
{
    /// <summary>Its place in the repository.</summary>
    public const string Path = "docs/coverage.md";

    /// <summary>Writes the table of a plan.</summary>
    /// <param name="plan">The plan's lines.</param>
    /// <param name="controls">All controls of the features.</param>
    public static string Of(PlanMap plan, IReadOnlyList<Control> controls)
    {
        var known = controls.ToDictionary(control => control.Id, StringComparer.Ordinal);
        using var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("# The plan, line by line");
        text.WriteLine();
        text.WriteLine("Every check box, procedure, success criterion, decision point and risk of the migration plan, and the controls that answer for it. Made from `features/plan.yaml` and the features; a test compares.");
        text.WriteLine("*Proven* is read, compared, simulated or tried; *attested* is a person's word with evidence and an age. A line is as good as the worst of its controls. A run's page opens with this table and how each line stands.");
        foreach (var section in plan.Lines.GroupBy(line => line.Section, StringComparer.Ordinal))
        {
            text.WriteLine();
            text.WriteLine($"## {section.Key}");
            text.WriteLine();
            text.WriteLine("| the plan's words | controls | how |");
            text.WriteLine("|---|---|---|");
            foreach (var line in section)
            {
                text.WriteLine($"| {line.Words.Replace("|", "\\|", StringComparison.Ordinal)} | {string.Join(", ", line.Controls)} | {How([.. line.Controls.SelectMany(id => known[id].Facts)])} |");
            }
        }

        return $"{text}";
    }

    private static string How(IReadOnlyCollection<PlannedFact> facts) => (facts.Any(fact => !IsAttested(fact)), facts.Any(fact => fact.Sentence.Contains(Attested, StringComparison.Ordinal))) switch
    {
        (true, false) => "proven",
        (false, _) => "attested",
        _ => "proven; attested where only a person can know",
    };

    private const string Attested = "it is attested that";

    private static bool IsAttested(PlannedFact fact) => fact.Sentence.StartsWith(Attested, StringComparison.Ordinal);
}
