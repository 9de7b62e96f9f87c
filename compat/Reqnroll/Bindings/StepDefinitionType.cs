namespace Reqnroll.Bindings;

public enum StepDefinitionType
{
    Given = ScenarioBlock.Given,
    When = ScenarioBlock.When,
    Then = ScenarioBlock.Then,
}
