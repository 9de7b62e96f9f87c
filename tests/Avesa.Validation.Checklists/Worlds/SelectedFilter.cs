using System.Text.RegularExpressions;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>The <c>--filter</c> of this run, which Directory.Build.targets hands on in AVESA_FILTER, since a test cannot see it otherwise.</summary>
internal static partial class SelectedFilter
{
    /// <summary>Whether the filter names one of these tags, as in <c>Category=pre-cutover</c>.</summary>
    public static bool AsksFor(string? filter, IEnumerable<string> tags) => tags.Any(Categories(filter).Contains);

    /// <summary>The phases that a filter asks for by name; none when it names none, and then all of the moment are meant.</summary>
    public static IReadOnlyList<string> Phases(string? filter)
    {
        var named = Categories(filter);
        return [.. Phase.All.Where(named.Contains)];
    }

    private static HashSet<string> Categories(string? filter) =>
        AskedCategory().Matches(filter ?? "").Select(match => match.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bCategory\s*=\s*([a-z0-9-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex AskedCategory();
}
