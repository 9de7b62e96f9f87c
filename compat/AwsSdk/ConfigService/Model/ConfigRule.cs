namespace Amazon.ConfigService.Model;

public class ConfigRule
{
    public string ConfigRuleName { get; set; }

    public string ConfigRuleArn { get; set; }

    public string ConfigRuleId { get; set; }

    public string Description { get; set; }

    public Scope Scope { get; set; }

    public Source Source { get; set; }

    public string InputParameters { get; set; }

    public MaximumExecutionFrequency MaximumExecutionFrequency { get; set; }

    public ConfigRuleState ConfigRuleState { get; set; }

    public string CreatedBy { get; set; }

    public List<EvaluationModeConfiguration> EvaluationModes { get; set; }
}
