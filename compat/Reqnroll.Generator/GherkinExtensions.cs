using Gherkin.Ast;

namespace Reqnroll.Generator;

/// <summary>A scenario and the rule it stands in, if any.</summary>
internal sealed record PlacedScenario(Scenario Scenario, Rule? Rule);

internal static class GherkinExtensions
{
    /// <summary>Every scenario of the feature: first those outside rules, then rule by rule.</summary>
    public static IEnumerable<PlacedScenario> Scenarios(this Feature feature) =>
        feature.Children.OfType<Scenario>().Select(scenario => new PlacedScenario(scenario, null))
            .Concat(feature.Children.OfType<Rule>().SelectMany(rule =>
                rule.Children.OfType<Scenario>().Select(scenario => new PlacedScenario(scenario, rule))));

    public static bool IsOutline(this Scenario scenario) =>
        scenario.Examples.Any() || scenario.Keyword is "Scenario Outline" or "Scenario Template";

    public static string[] Columns(this Examples examples) => [.. examples.TableHeader.Cells.Select(cell => cell.Value)];

    /// <summary>The steps before the scenario's own: the feature's background, then the rule's.</summary>
    public static IEnumerable<Step> BackgroundSteps(this Feature feature, Rule? rule) =>
        feature.Children.Concat(rule?.Children ?? []).OfType<Background>().SelectMany(background => background.Steps);

    /// <summary>Tag names without <c>@</c>.</summary>
    public static string[] Names(this IEnumerable<Tag> tags) => [.. tags.Select(tag => tag.Name.TrimStart('@'))];

    public static bool Ignored(this IEnumerable<string> tags) => tags.Any(IsIgnore);

    public static bool IsIgnore(this string tag) => tag.Equals("ignore", StringComparison.OrdinalIgnoreCase);
}
