using System.Globalization;
using Gherkin;
using Gherkin.Ast;
using Reqnroll.Bindings;

namespace Avesa.Validation.Checklists.Audit;

/// <summary>A feature's steps as they run: backgrounds before each scenario, placeholders replaced row by row, And lines as what they follow.</summary>
internal static class FeatureSteps
{
    public static IEnumerable<FeatureStep> Of(string gherkin) => Scenarios(gherkin).SelectMany(scenario => scenario.Steps);

    /// <summary>The scenarios, an outline's row by row.</summary>
    public static IEnumerable<FeatureScenario> Scenarios(string gherkin)
    {
        using var reader = new StringReader(gherkin);
        var feature = new Parser().Parse(reader).Feature;
        return feature is null ? [] : Scenarios(feature, null, feature.Children, [], Tags(feature.Tags));
    }

    private static IEnumerable<FeatureScenario> Scenarios(Feature feature, Rule? outerRule, IEnumerable<IHasLocation> children, IReadOnlyList<Step> outer, string[] tags)
    {
        var all = children.ToList();
        IReadOnlyList<Step> background = [.. outer, .. all.OfType<Background>().SelectMany(found => found.Steps)];
        return all.OfType<Scenario>().SelectMany(scenario => Rows(scenario).Select(row => new FeatureScenario(
                feature,
                outerRule,
                scenario,
                row.Values,
                [.. Tags(scenario.Tags), .. row.Tags],
                tags,
                [.. Steps(feature, scenario, background, row.Values, [.. tags, .. Tags(scenario.Tags), .. row.Tags])])))
            .Concat(all.OfType<Rule>().SelectMany(rule => Scenarios(feature, rule, rule.Children, background, [.. tags, .. Tags(rule.Tags)])));
    }

    private static IEnumerable<(Dictionary<string, string> Values, string[] Tags)> Rows(Scenario scenario) => scenario.Examples.Any()
        ? scenario.Examples.SelectMany(examples => examples.TableBody.Select(row => (
            examples.TableHeader.Cells.Zip(row.Cells).ToDictionary(pair => pair.First.Value, pair => pair.Second.Value, StringComparer.Ordinal),
            Tags(examples.Tags))))
        : [([], [])];

    private static IEnumerable<FeatureStep> Steps(
        Feature feature, Scenario scenario, IReadOnlyList<Step> background, Dictionary<string, string> row, string[] tags)
    {
        var culture = CultureInfo.CreateSpecificCulture(feature.Language);
        var context = new StepContext(feature.Name, scenario.Name, tags, culture);
        var type = StepDefinitionType.Given;
        foreach (var (step, values) in background.Select(step => (step, new Dictionary<string, string>())).Concat(scenario.Steps.Select(step => (step, row))))
        {
            type = step.KeywordType switch
            {
                StepKeywordType.Context => StepDefinitionType.Given,
                StepKeywordType.Action => StepDefinitionType.When,
                StepKeywordType.Outcome => StepDefinitionType.Then,
                _ => type,
            };
            var instance = new StepInstance(
                type, (StepDefinitionKeyword)type, step.Keyword, Replaced(step.Text, values), Text(step, values), Table(step, values), context);
            yield return new FeatureStep(instance, step.Location.Line, culture);
        }
    }

    private static string? Text(Step step, Dictionary<string, string> values) => step.DocString is { } text ? Replaced(text.Content, values) : null;

    private static Reqnroll.DataTable? Table(Step step, Dictionary<string, string> values)
    {
        if (step.DataTable is not { } source)
        {
            return null;
        }

        var rows = source.Rows.Select(row => row.Cells.Select(cell => Replaced(cell.Value, values)).ToArray()).ToList();
        var table = new Reqnroll.DataTable(rows[0]);
        foreach (var row in rows.Skip(1))
        {
            table.AddRow(row);
        }

        return table;
    }

    private static string Replaced(string text, Dictionary<string, string> values) =>
        values.Aggregate(text, (soFar, value) => soFar.Replace($"<{value.Key}>", value.Value, StringComparison.Ordinal));

    private static string[] Tags(IEnumerable<Tag> tags) => [.. tags.Select(tag => tag.Name.TrimStart('@'))];
}
