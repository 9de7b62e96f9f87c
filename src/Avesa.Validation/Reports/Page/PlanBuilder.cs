using Avesa.Validation.Gate;
using Avesa.Validation.Plan;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports.Page;

/// <summary>Makes the texts that say how the plan's lines stand.</summary>
internal sealed class PlanBuilder(RunRecord run, PageAnchors anchors, PageDetail detail)
{
    /// <summary>The plan's sections; null for a run that knows no plan.</summary>
    public PlanView? Build()
    {
        var lines = run.Plan.Covered(run.Controls);
        return lines.Count == 0
            ? null
            : new PlanView(Tally(lines), [.. lines.GroupBy(line => line.Line.Section, StringComparer.Ordinal).Select(section => Section(section.Key, [.. section]))]);
    }

    // What holds needs nobody's eyes; the criteria are what everybody looks for.
    private PlanSectionView Section(string title, IReadOnlyList<CoveredLine> lines) => new(
        detail.Brief(title),
        Tally(lines),
        lines.Any(line => line.State is FactState.Broken or FactState.Unproven || line.Line.Kind == PlanLineKind.Criterion),
        [.. lines.Select(Line)]);

    private PlanLineView Line(CoveredLine line) => new(
        detail.Show(line.Line.Words),
        PageText.Css(line.State),
        StateWord.Of(line.State),
        [.. line.Controls.Select(control => new PlanControlView(detail.Brief(control.Control.Id), $"#{anchors.Of(control.Control.Id)}", PageText.Css(control.State)))]);

    private static string Tally(IReadOnlyList<CoveredLine> lines) =>
        $"{PageText.Count(lines.Count, "line")}: {string.Join(", ", lines.CountBy(line => line.State).OrderByDescending(pair => pair.Key).Select(pair => $"{pair.Value} {StateWord.Of(pair.Key)}"))}";
}
