#nullable disable // as the original
using System.Globalization;

namespace Reqnroll.Bindings;

/// <summary>Where a step stands, for the scopes of step definitions.</summary>
public class StepContext(string featureTitle, string scenarioTitle, IEnumerable<string> tags, CultureInfo language)
{
    public string FeatureTitle { get; private set; } = featureTitle;

    public string ScenarioTitle { get; private set; } = scenarioTitle;

    public CultureInfo Language { get; private set; } = language;

    public IEnumerable<string> Tags { get; private set; } = tags;
}
