using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Gate;
using Avesa.Validation.Plan;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Run;
using Gherkin;
using Gherkin.Ast;

namespace Avesa.Validation.Checklists.Catalogue;

/// <summary>The controls as the feature files define them: what a run is expected to prove, whatever was selected of it.</summary>
public static partial class FeatureCatalogue
{
    // Files that are not among them come last, by name.
    private static readonly string[] OrderOfThePlan =
        ["account", "access", "pipeline", "monitoring", "pre-cutover", "cutover", "rollback", "post-cutover", "hardening", "retirement", "cost", "compliance"];

    private static readonly Lazy<ObjectSentences> Said = new(() => ObjectsOf(Controls()));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Features");

    /// <summary>The controls of all features beside the test assembly, in the order of the plan, and in the features' order.</summary>
    public static IReadOnlyList<Control> Controls() => Controls(Folder);

    /// <summary>The controls of all features under a folder.</summary>
    /// <exception cref="ChecklistException">Two controls have one id, or two facts of a control one title, so that one could hide the other.</exception>
    public static IReadOnlyList<Control> Controls(string folder)
    {
        List<Control> controls =
        [
            .. from path in Files(folder)
               let feature = new Parser().Parse(path).Feature
               from rule in feature.Children.OfType<Rule>()
               from id in Ids(rule).Take(1)
               select new Control(id, rule.Name, Lines(rule.Description), $"features/{Name(folder, path)}", [.. rule.Children.OfType<Scenario>().SelectMany(scenario => Facts(feature, rule, scenario))]),
        ];
        var twice = controls.GroupBy(control => control.Id).Where(same => same.Count() > 1).Select(same => $"{same.Key} is the id of {same.Count()} controls: give each its own.")
            .Concat(controls.SelectMany(control => control.Facts.GroupBy(fact => fact.Title).Where(same => same.Count() > 1)
                .Select(same => $"{control.Id} has {same.Count()} scenarios with the title \"{same.Key}\" ({control.Feature}:{same.Last().Line}): one could hide the other, so give each its own.")))
            .ToList();
        return twice.Count == 0 ? controls : throw new ChecklistException(string.Join(' ', twice));
    }

    /// <summary>How the features beside the test assembly ask for objects to be compared.</summary>
    public static ObjectSentences Objects => Said.Value;

    /// <summary>How features ask for that.</summary>
    public static ObjectSentences ObjectsOf(IEnumerable<Control> controls) => ObjectSentences.Of(controls.SelectMany(control => control.Facts).Select(fact => fact.Sentence));

    /// <summary>The plan's lines and the controls that answer for them, as they stand beside the features.</summary>
    /// <exception cref="GateFilesInvalidException">A line has no control, a control no line, or the file is wrong in another way.</exception>
    public static PlanMap Plan() => PlanMap.Read(Path.Combine(Folder, PlanMap.File), Controls());

    /// <summary>SHA-256 over the names and contents of the features beside the test assembly: equal for the same questions, whatever the line ends.</summary>
    public static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Files(Folder))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Name(Folder, path)}\n{File.ReadAllText(path).ReplaceLineEndings("\n")}\0"));
        }

        return $"sha256:{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories)
            .OrderBy(path => Array.IndexOf(OrderOfThePlan, Path.GetFileNameWithoutExtension(path)) is var place and >= 0 ? place : OrderOfThePlan.Length)
            .ThenBy(path => path, StringComparer.Ordinal);

    private static string Name(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static string Lines(string? description) =>
        string.Join('\n', (description ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    // A rule without an id is no control: each of its scenarios fails and says so, and the others are reported all the same.
    private static IEnumerable<string> Ids(Rule rule) => rule.Tags.Select(tag => tag.Name[1..]).Where(tag => ControlTag().IsMatch(tag));

    private static IEnumerable<PlannedFact> Facts(Feature feature, Rule rule, Scenario scenario)
    {
        string[] tags = [.. feature.Tags.Concat(rule.Tags).Concat(scenario.Tags).Select(tag => tag.Name[1..]).Distinct()];
        return scenario.Examples.Any()
            ? from examples in scenario.Examples
              from row in examples.TableBody
              let title = examples.TableHeader.Cells.Zip(row.Cells).Aggregate(
                  scenario.Name,
                  (title, pair) => title.Replace($"<{pair.First.Value}>", pair.Second.Value, StringComparison.Ordinal))
              select new PlannedFact(title, row.Location.Line, tags) { Sentence = Sentence(scenario) }
            : [new PlannedFact(scenario.Name, scenario.Location.Line, tags) { Sentence = Sentence(scenario) }];
    }

    private static string Sentence(Scenario scenario) => string.Join(' ', scenario.Steps.Select(step => step.Text));

    [GeneratedRegex("^[A-Z]+-[0-9]{2}$")]
    private static partial Regex ControlTag();
}
