#nullable disable // as the original
namespace Reqnroll;

/// <summary>A worker of the test run, for one feature and one scenario at a time; its container has Reqnroll's own services.</summary>
public interface ITestRunner
{
    ITestThreadContext TestThreadContext { get; }

    Task OnFeatureStartAsync(FeatureInfo featureInfo);

    Task OnFeatureEndAsync();

    void OnScenarioInitialize(ScenarioInfo scenarioInfo, RuleInfo ruleInfo);

    Task OnScenarioStartAsync();

    /// <summary>Throws what made a hook or a step of the scenario fail.</summary>
    Task CollectScenarioErrorsAsync();

    Task OnScenarioEndAsync();

    /// <summary>Runs a step; what it throws is kept for <see cref="CollectScenarioErrorsAsync"/>, and the steps after it are skipped.</summary>
    Task GivenAsync(string text, string multilineTextArg, Table tableArg, string keyword = null);

    Task WhenAsync(string text, string multilineTextArg, Table tableArg, string keyword = null);

    Task ThenAsync(string text, string multilineTextArg, Table tableArg, string keyword = null);

    Task AndAsync(string text, string multilineTextArg, Table tableArg, string keyword = null);
}
