#nullable disable // as the original
using Reqnroll.BoDi;

namespace Reqnroll;

public class ScenarioContext : ReqnrollContext, IScenarioContext
{
    internal ScenarioContext(IObjectContainer scenarioContainer, ScenarioInfo scenarioInfo, RuleInfo ruleInfo)
    {
        ScenarioContainer = scenarioContainer;
        ScenarioInfo = scenarioInfo;
        RuleInfo = ruleInfo;
    }

    public ScenarioInfo ScenarioInfo { get; }

    /// <summary><see langword="null"/> for a scenario outside every rule.</summary>
    public RuleInfo RuleInfo { get; }

    public ScenarioBlock CurrentScenarioBlock { get; internal set; }

    public IObjectContainer ScenarioContainer { get; }

    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }

    /// <summary>The step that runs; <see langword="null"/> between steps.</summary>
    public ScenarioStepContext StepContext { get; internal set; }
}
