namespace Reqnroll.Engine;

/// <summary>Where a binding applies; a missing part does not restrict it.</summary>
internal sealed record Scope(string? Tag, string? Feature, string? Scenario)
{
    /// <summary>How many parts fit, or <see langword="null"/> if one does not.</summary>
    public int? Matches(Place place)
    {
        var parts = new (bool Given, bool Fits)[]
        {
            (Tag is not null, place.Tags.Contains(Tag)),
            (Feature is not null, string.Equals(Feature, place.Feature, StringComparison.OrdinalIgnoreCase)),
            (Scenario is not null, string.Equals(Scenario, place.Scenario, StringComparison.OrdinalIgnoreCase)),
        };
        return parts.All(part => part.Fits || !part.Given) ? parts.Count(part => part.Given) : null;
    }
}
