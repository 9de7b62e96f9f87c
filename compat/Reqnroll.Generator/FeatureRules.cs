using Gherkin.Ast;

namespace Reqnroll.Generator;

/// <summary>What the official generator refuses although it parses.</summary>
internal static class FeatureRules
{
    public static IEnumerable<FeatureError> Broken(string path, Feature feature)
    {
        var scenarios = feature.Scenarios().Select(placed => placed.Scenario).ToList();
        foreach (var scenario in scenarios.Where(scenario => scenario.Name.Length == 0))
        {
            yield return At(scenario, "The scenario must have a title.");
        }

        foreach (var scenario in scenarios.Where(scenario => !scenario.Steps.Any()))
        {
            yield return At(scenario, $"The scenario '{scenario.Name}' has no step: it would prove nothing. A line that starts with no keyword is description.");
        }

        foreach (var twin in scenarios.Where(scenario => scenario.Name.Length > 0)
            .GroupBy(scenario => scenario.Name, StringComparer.Ordinal).SelectMany(sameName => sameName.Skip(1)))
        {
            yield return At(twin, $"The feature already has a scenario named '{twin.Name}', in this rule or another: name this one apart.");
        }

        foreach (var outline in scenarios.Where(scenario => scenario.IsOutline()))
        {
            foreach (var message in BrokenExamples(outline))
            {
                yield return At(outline, message);
            }
        }

        FeatureError At(Scenario scenario, string message) => new(path, scenario.Location.Line, scenario.Location.Column, message);
    }

    private static IEnumerable<string> BrokenExamples(Scenario outline)
    {
        if (!outline.Examples.Any() || outline.Examples.Any(examples => examples.TableHeader is null || !examples.TableBody.Any()))
        {
            yield return $"The scenario outline '{outline.Name}' has Examples without a row: it would prove nothing.";
            yield break;
        }

        var headers = outline.Examples.Select(examples => examples.Columns()).ToList();
        if (headers.Any(header => !header.SequenceEqual(headers[0])))
        {
            yield return $"The Examples of the scenario outline '{outline.Name}' must all have the same columns.";
        }

        foreach (var column in headers[0].GroupBy(column => column, StringComparer.Ordinal).Where(column => column.Count() > 1))
        {
            yield return $"The scenario outline '{outline.Name}' has the Examples column '{column.Key}' twice.";
        }
    }
}
