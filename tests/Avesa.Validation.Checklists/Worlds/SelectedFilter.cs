using System.Text.RegularExpressions;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>The <c>--filter</c> of this run, which Directory.Build.targets hands on in AVESA_FILTER, since a test cannot see it otherwise.</summary>
internal static partial class SelectedFilter
{
    /// <summary>Whether the filter names the phase of these tags, as in <c>Category=pre-cutover</c>.</summary>
    public static bool AsksFor(string? filter, IReadOnlySet<string> tags) =>
        filter is not null && tags.Any(tag => tag.EndsWith("-cutover", StringComparison.Ordinal) && filter.Contains($"={tag}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The phases that a filter asks for by name; none when it names none, and then all of the moment are meant.</summary>
    public static IReadOnlyList<string> Phases(string? filter)
    {
        var named = AskedCategory().Matches(filter ?? "").Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Phase.All.Where(named.Contains)];
    }

    [GeneratedRegex(@"\bCategory\s*=\s*([a-z-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex AskedCategory();
}
