namespace Amazon.ConfigService.Model;

public class DescribeConfigRulesFilters
{
    public EvaluationMode EvaluationMode { get; set; }
}
