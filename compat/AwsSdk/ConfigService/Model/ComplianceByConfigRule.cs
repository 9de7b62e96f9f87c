namespace Amazon.ConfigService.Model;

public class ComplianceByConfigRule
{
    public string ConfigRuleName { get; set; }

    public Compliance Compliance { get; set; }
}
