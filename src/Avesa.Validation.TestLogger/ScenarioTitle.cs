using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;

namespace Avesa.Validation.TestLogger;

/// <summary>A scenario's title as a person reads it: that of an outline with the values of its row in their places.</summary>
internal static partial class ScenarioTitle
{
    /// <summary><c>The &lt;table&gt; are there(table: "items")</c> becomes <c>The items are there</c>; whatever is not of this kind stays as it is.</summary>
    public static string Of(TestResult result)
    {
        var name = result.DisplayName ?? result.TestCase.DisplayName;
        var title = result.TestCase.Traits.FirstOrDefault(trait => trait.Name == "Description")?.Value;
        if (title is null || !name.StartsWith(title + "(", StringComparison.Ordinal))
        {
            return name;
        }

        var values = Value().Matches(name[title.Length..]).DistinctBy(value => value.Groups[1].Value)
            .ToDictionary(value => value.Groups[1].Value, value => Escape().Replace(value.Groups[2].Value, "$1"));
        return Placeholder().Matches(title) is { Count: > 0 } placeholders && placeholders.All(placeholder => values.ContainsKey(placeholder.Groups[1].Value))
            ? Placeholder().Replace(title, placeholder => values[placeholder.Groups[1].Value])
            : name;
    }

    [GeneratedRegex(@"[(,] ?([^:,(]+): ""((?:[^""\\]|\\.)*)""(?!·)")]
    private static partial Regex Value();

    [GeneratedRegex(@"\\([""\\])")]
    private static partial Regex Escape();

    [GeneratedRegex("<([^<>]+)>")]
    private static partial Regex Placeholder();
}
