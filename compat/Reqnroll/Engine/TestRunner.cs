#nullable disable // as the original
using System.Runtime.ExceptionServices;
using Reqnroll.Bindings;

namespace Reqnroll.Engine;

/// <summary>A worker of the run for whoever runs scenarios without a test framework.</summary>
internal sealed class TestRunner(TestRun run, TestThread thread) : ITestRunner
{
    private FeatureRun feature;
    private FeatureInfo featureInfo;
    private FeatureContext featureContext;
    private ScenarioRun scenario;
    private int line;

    public ITestThreadContext TestThreadContext { get; } = thread.Container.Resolve<ITestThreadContext>();

    public async Task OnFeatureStartAsync(FeatureInfo featureInfo)
    {
        this.featureInfo = featureInfo;
        thread.Output.Outside = TextWriter.Null; // who runs scenarios asks how they ended
        feature = new FeatureRun(run, thread, featureInfo, null);
        featureContext = await feature.Start().ConfigureAwait(true);
    }

    public Task OnFeatureEndAsync() => feature.End();

    public void OnScenarioInitialize(ScenarioInfo scenarioInfo, RuleInfo ruleInfo)
    {
        line = 0;
        scenario = new ScenarioRun(run, featureContext, featureInfo.Title, thread.Output, scenarioInfo, ruleInfo, null);
    }

    public Task OnScenarioStartAsync() => scenario.Start();

    public Task GivenAsync(string text, string multilineTextArg, Table tableArg, string keyword = null) => Step(StepDefinitionType.Given, text, multilineTextArg, tableArg, keyword);

    public Task WhenAsync(string text, string multilineTextArg, Table tableArg, string keyword = null) => Step(StepDefinitionType.When, text, multilineTextArg, tableArg, keyword);

    public Task ThenAsync(string text, string multilineTextArg, Table tableArg, string keyword = null) => Step(StepDefinitionType.Then, text, multilineTextArg, tableArg, keyword);

    public Task AndAsync(string text, string multilineTextArg, Table tableArg, string keyword = null) => Step(null, text, multilineTextArg, tableArg, keyword);

    public Task CollectScenarioErrorsAsync()
    {
        if (scenario.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return Task.CompletedTask;
    }

    public async Task OnScenarioEndAsync()
    {
        var collected = scenario.Failure;
        if (await scenario.End().ConfigureAwait(true) is { } failure && failure != collected)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    public void Release()
    {
        thread.Output.Outside = Console.Out;
        run.Return(thread);
    }

    private async Task Step(StepDefinitionType? type, string text, string multilineText, Table table, string keyword)
    {
        try
        {
            await scenario.Step(type, keyword ?? "", text, multilineText, table, ++line).ConfigureAwait(true);
        }
        catch (Exception exception) when (exception == scenario.Failure)
        {
            // Kept by the scenario, whose later steps are skipped: CollectScenarioErrorsAsync throws it.
        }
    }
}
