namespace Reqnroll.Bindings;

public enum HookType
{
    BeforeTestRun,
    AfterTestRun,
    BeforeFeature,
    AfterFeature,
    BeforeScenario,
    AfterScenario,
    BeforeScenarioBlock,
    AfterScenarioBlock,
    BeforeStep,
    AfterStep,
}
