using System.Text.RegularExpressions;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Worlds;

namespace Avesa.Validation.Checklists.Hooks;

/// <summary>What a scenario's tags and title say: its control, its moment, and its fact.</summary>
public sealed partial record ScenarioFacts(string Control, string Fact, CutoverMoment Moment, IReadOnlySet<string> Tags)
{
    /// <summary>Reads a scenario.</summary>
    /// <exception cref="ChecklistException">It has not exactly one control and one phase.</exception>
    public static ScenarioFacts Of(ScenarioInfo scenario)
    {
        var tags = scenario.CombinedTags.ToHashSet(StringComparer.Ordinal);
        var title = scenario.Arguments.Keys.Cast<string>()
            .Aggregate(scenario.Title, (text, name) => text.Replace($"<{name}>", $"{scenario.Arguments[name]}", StringComparison.Ordinal));
        var moment = (tags.Contains("pre-cutover"), tags.Contains("post-cutover")) switch
        {
            (true, false) => CutoverMoment.BeforeCutover,
            (false, true) => CutoverMoment.AfterCutover,
            _ => throw new ChecklistException($"The scenario \"{title}\" needs exactly one phase: tag its feature @pre-cutover or @post-cutover."),
        };
        return tags.Where(tag => ControlTag().IsMatch(tag)).ToList() is [var control]
            ? new ScenarioFacts(control, title, moment, tags)
            : throw new ChecklistException($"The scenario \"{title}\" needs exactly one control: tag its rule with an id such as @PRE-03.");
    }

    [GeneratedRegex("^[A-Z]+-[0-9]{2}$")]
    private static partial Regex ControlTag();
}
