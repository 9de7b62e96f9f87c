namespace Avesa.Validation.Checklists.Worlds;

/// <summary>The <c>--filter</c> of this run, which Directory.Build.targets hands on in AVESA_FILTER, since a test cannot see it otherwise.</summary>
internal static class SelectedFilter
{
    /// <summary>Whether the filter names the phase of these tags, as in <c>Category=pre-cutover</c>.</summary>
    public static bool AsksFor(string? filter, IReadOnlySet<string> tags) =>
        filter is not null && tags.Any(tag => tag.EndsWith("-cutover", StringComparison.Ordinal) && filter.Contains($"={tag}", StringComparison.OrdinalIgnoreCase));
}
