using System.Text.RegularExpressions;
using Avesa.Validation.Run;
using Gherkin;
using Gherkin.Ast;

namespace Avesa.Validation.Checklists.Catalogue;

/// <summary>The controls as the feature files define them: what a run is expected to prove, whatever was selected of it.</summary>
public static partial class FeatureCatalogue
{
    /// <summary>The controls of all features beside the test assembly, pre-cutover first, in the features' order.</summary>
    public static IReadOnlyList<Control> Controls() => Controls(Path.Combine(AppContext.BaseDirectory, "Features"));

    /// <summary>The controls of all features under a folder.</summary>
    public static IReadOnlyList<Control> Controls(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories)
            .OrderByDescending(path => path, StringComparer.Ordinal)
            .Select(path => new Parser().Parse(path).Feature)
            .SelectMany(feature => feature.Children.OfType<Rule>())
            .SelectMany(rule => Ids(rule).Take(1), (rule, id) => new Control(id, rule.Name, [.. rule.Children.OfType<Scenario>().SelectMany(Titles)])),
    ];

    // A rule without an id is no control: each of its scenarios fails and says so, and the others are reported all the same.
    private static IEnumerable<string> Ids(Rule rule) => rule.Tags.Select(tag => tag.Name[1..]).Where(tag => ControlTag().IsMatch(tag));

    private static IEnumerable<string> Titles(Scenario scenario) => scenario.Examples.Any()
        ? from examples in scenario.Examples
          from row in examples.TableBody
          select examples.TableHeader.Cells.Zip(row.Cells).Aggregate(
              scenario.Name,
              (title, pair) => title.Replace($"<{pair.First.Value}>", pair.Second.Value, StringComparison.Ordinal))
        : [scenario.Name];

    [GeneratedRegex("^[A-Z]+-[0-9]{2}$")]
    private static partial Regex ControlTag();
}
