using Avesa.Validation.Gate;
using Avesa.Validation.Gate.Files;
using Avesa.Validation.Run;

namespace Avesa.Validation.Plan;

/// <summary>Reads <c>features/plan.yaml</c>, which says itself what is in it.</summary>
internal sealed class PlanFile(string path, IReadOnlyList<Control> controls, FileProblems problems)
{
    private static readonly string[] Kinds = [.. Enum.GetNames<PlanLineKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>The lines that could be read; the rest is in the problems.</summary>
    public IReadOnlyList<PlanLine> Read()
    {
        List<PlanLine> lines = [.. YamlFile.Items(path, "plan", "a section", problems).SelectMany(Section)];
        if (lines.Count == 0)
        {
            problems.Add("names no line of the plan.");
        }

        return lines;
    }

    private IEnumerable<PlanLine> Section(MapNode map)
    {
        var fields = new Fields(map, "the section", problems);
        fields.Allow("section", "kind", "lines");
        var section = fields.Name("section", "the plan's number and title of it");
        var kind = fields.Name("kind", $"one of {string.Join(", ", Kinds)}");
        if (kind is not null && !Kinds.Contains(kind))
        {
            fields.Wrong("kind", $"is {Quoting.Quoted(kind)}: one of {string.Join(", ", Kinds)} is expected.");
            kind = null;
        }

        var items = fields.OptionalList("lines") ?? [];
        if (items.Count == 0)
        {
            fields.Wrong("lines", "is empty: the lines of the plan are expected.");
        }

        return section is null || kind is null ? [] : [.. items.Select(item => Line(section, Enum.Parse<PlanLineKind>(kind, ignoreCase: true), item)).OfType<PlanLine>()];
    }

    private PlanLine? Line(string section, PlanLineKind kind, Node node)
    {
        if (node is not MapNode map)
        {
            problems.Add(node.Line, "a line of the plan is expected here: words, and controls or a phase.");
            return null;
        }

        var fields = new Fields(map, "the line", problems);
        fields.Allow("words", kind == PlanLineKind.Decision ? "phase" : "controls");
        var words = fields.Name("words", "the plan's words");
        var named = kind == PlanLineKind.Decision ? OfPhase(fields) : Named(fields);
        return words is null || named.Count == 0 ? null : new PlanLine(section, kind, words, named);
    }

    private List<string> OfPhase(Fields fields)
    {
        var phase = fields.Name("phase", $"one of {string.Join(", ", Phase.All)}");
        List<string> named = [.. controls.Where(control => phase is not null && control.Facts.Any(fact => fact.Phases.Contains(phase))).Select(control => control.Id)];
        if (phase is not null && named.Count == 0)
        {
            fields.Wrong("phase", $"is {Quoting.Quoted(phase)}, which no control is tagged with.");
        }

        return named;
    }

    private List<string> Named(Fields fields)
    {
        var named = fields.ExactTexts("controls");
        foreach (var unknown in named.Where(text => controls.All(control => control.Id != text.Text)))
        {
            problems.Add(unknown.Line, $"{Quoting.Quoted(unknown.Text)} is a control that no feature has.");
        }

        if (named.Count == 0)
        {
            fields.Wrong("controls", "is empty: the plan's line would be proven by nothing.");
        }

        return [.. controls.Select(control => control.Id).Where(id => named.Any(text => text.Text == id))];
    }
}
