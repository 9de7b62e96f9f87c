namespace Reqnroll.Engine;

/// <summary>What a scope is compared with: a feature, or a scenario of one.</summary>
internal sealed record Place(string? Feature, string? Scenario, IReadOnlyCollection<string?> Tags)
{
    public static Place Run { get; } = new(null, null, []);

    public static Place Of(FeatureInfo feature) => new(feature.Title, null, feature.Tags);

    public static Place Of(FeatureInfo feature, ScenarioInfo scenario) => new(feature.Title, scenario.Title, scenario.CombinedTags);
}
