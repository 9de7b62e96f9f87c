namespace Amazon.ConfigService.Model;

public class Compliance
{
    public ComplianceType ComplianceType { get; set; }

    public ComplianceContributorCount ComplianceContributorCount { get; set; }
}
