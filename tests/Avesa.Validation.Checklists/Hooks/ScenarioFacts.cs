using System.Text.RegularExpressions;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Hooks;

/// <summary>What a scenario's tags and title say: its control, its moment, and its fact.</summary>
public sealed partial record ScenarioFacts(string Control, string Fact, CutoverMoment Moment, IReadOnlySet<string> Tags)
{
    /// <summary>Reads a scenario.</summary>
    /// <exception cref="ChecklistException">It has not exactly one control, or no phase, or phases of both moments.</exception>
    public static ScenarioFacts Of(ScenarioInfo scenario)
    {
        var tags = scenario.CombinedTags.ToHashSet(StringComparer.Ordinal);
        var title = scenario.Arguments.Keys.Cast<string>()
            .Aggregate(scenario.Title, (text, name) => text.Replace($"<{name}>", $"{scenario.Arguments[name]}", StringComparison.Ordinal));
        var moment = (Phase.Before.Any(tags.Contains), Phase.After.Any(tags.Contains)) switch
        {
            (true, false) => CutoverMoment.BeforeCutover,
            (false, true) => CutoverMoment.AfterCutover,
            _ => throw new ChecklistException($"The scenario \"{title}\" needs a phase that says whether it looks at the time before or after the cutover: tag its feature with one of {Named(Phase.Before)}, or with one of {Named(Phase.After)}."),
        };
        return tags.Where(tag => ControlTag().IsMatch(tag)).ToList() is [var control]
            ? new ScenarioFacts(control, title, moment, tags)
            : throw new ChecklistException($"The scenario \"{title}\" needs exactly one control: tag its rule with an id such as @PRE-03.");
    }

    private static string Named(IEnumerable<string> phases) => string.Join(", ", phases.Select(phase => $"@{phase}"));

    [GeneratedRegex("^[A-Z]+-[0-9]{2}$")]
    private static partial Regex ControlTag();
}
