using Gherkin.Ast;

namespace Avesa.Validation.Checklists.Audit;

/// <summary>A scenario, or one row of an outline.</summary>
/// <param name="Feature">The feature that it stands in.</param>
/// <param name="Rule">The rule that it stands in; null outside of rules.</param>
/// <param name="Scenario">As it stands there.</param>
/// <param name="Row">The outline's values; empty for a plain scenario.</param>
/// <param name="Tags">Its own and its Examples', without <c>@</c>.</param>
/// <param name="Inherited">The feature's and the rule's.</param>
/// <param name="Steps">Its steps, those of the backgrounds first.</param>
internal sealed record FeatureScenario(
    Feature Feature, Rule? Rule, Scenario Scenario, IReadOnlyDictionary<string, string> Row, string[] Tags, string[] Inherited, IReadOnlyList<FeatureStep> Steps);
