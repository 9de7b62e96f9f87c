using Reqnroll.Bindings;
using Reqnroll.Engine;

namespace Reqnroll.Generated;

/// <summary>The step lines of a running scenario, called by generated code in the order in which they stand.</summary>
public sealed class Steps
{
    private readonly ScenarioRun scenario;

    internal Steps(ScenarioRun scenario) => this.scenario = scenario;

    public Task GivenAsync(string text, string? multilineText, Table? table, string keyword, int line) =>
        scenario.Step(StepDefinitionType.Given, keyword, text, multilineText, table, line);

    public Task WhenAsync(string text, string? multilineText, Table? table, string keyword, int line) =>
        scenario.Step(StepDefinitionType.When, keyword, text, multilineText, table, line);

    public Task ThenAsync(string text, string? multilineText, Table? table, string keyword, int line) =>
        scenario.Step(StepDefinitionType.Then, keyword, text, multilineText, table, line);

    /// <summary>And, But and <c>*</c>: what the line before was.</summary>
    public Task AndAsync(string text, string? multilineText, Table? table, string keyword, int line) =>
        scenario.Step(null, keyword, text, multilineText, table, line);
}
