using System.Collections.Specialized;
using Avesa.Validation.Checklists.Audit;
using Avesa.Validation.Checklists.Hooks;
using Reqnroll;

namespace Avesa.Validation.Trials;

/// <summary>A scenario of the features, with the control and the fact that it answers for.</summary>
/// <param name="File">The feature file.</param>
/// <param name="Scenario">The scenario, or one row of an outline.</param>
/// <param name="Info">The same, as Reqnroll has it.</param>
/// <param name="Facts">Its control, fact and moment.</param>
internal sealed record PlannedScenario(string File, FeatureScenario Scenario, ScenarioInfo Info, ScenarioFacts Facts)
{
    /// <summary>The control's id.</summary>
    public string Control => Facts.Control;

    /// <summary>Reads a scenario.</summary>
    public static PlannedScenario Of(string file, FeatureScenario scenario)
    {
        var row = new OrderedDictionary();
        foreach (var (name, value) in scenario.Row)
        {
            row.Add(name, value);
        }

        var info = new ScenarioInfo(scenario.Scenario.Name, scenario.Scenario.Description, scenario.Tags, row, scenario.Inherited);
        return new PlannedScenario(file, scenario, info, ScenarioFacts.Of(info));
    }
}
