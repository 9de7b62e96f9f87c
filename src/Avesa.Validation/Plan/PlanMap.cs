using Avesa.Validation.Gate;
using Avesa.Validation.Gate.Files;
using Avesa.Validation.Run;

namespace Avesa.Validation.Plan;

/// <summary>Every box, procedure, criterion, decision point and risk of the migration plan, in its order, with the controls that answer for it (<c>features/plan.yaml</c>).</summary>
/// <param name="Lines">In the plan's order.</param>
public sealed record PlanMap(IReadOnlyList<PlanLine> Lines)
{
    /// <summary>The file's name, beside the features.</summary>
    public const string File = "plan.yaml";

    /// <summary>A map without a line: of a run that knows no plan.</summary>
    public static PlanMap None { get; } = new([]);

    /// <summary>Reads the map.</summary>
    /// <param name="path">The file.</param>
    /// <param name="controls">All controls of the features.</param>
    /// <exception cref="GateFilesInvalidException">Anything is wrong with it: a line without a control, a control that no feature has or that no line names. It tells all of it.</exception>
    public static PlanMap Read(string path, IReadOnlyList<Control> controls)
    {
        var problems = new FileProblems(path);
        var lines = new PlanFile(path, controls, problems).Read();
        var named = lines.Where(line => line.Kind is not (PlanLineKind.Decision or PlanLineKind.Mitigation)).SelectMany(line => line.Controls).ToHashSet(StringComparer.Ordinal);
        foreach (var unnamed in controls.Where(control => !named.Contains(control.Id)))
        {
            problems.Add($"no box, procedure or criterion names {unnamed.Id}: which line of the plan does it answer for?");
        }

        List<string> sentences = [.. problems.Sentences];
        return sentences.Count > 0 ? throw new GateFilesInvalidException(sentences) : new PlanMap(lines);
    }

    /// <summary>How the lines stand after a run.</summary>
    public IReadOnlyList<CoveredLine> Covered(IReadOnlyList<ControlResult> results)
    {
        var known = results.GroupBy(result => result.Control.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return [.. Lines.Select(line => new CoveredLine(line, [.. line.Controls.Select(control => known[control])]))];
    }
}
