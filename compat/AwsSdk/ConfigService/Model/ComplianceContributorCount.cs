namespace Amazon.ConfigService.Model;

public class ComplianceContributorCount
{
    public int? CappedCount { get; set; }

    public bool? CapExceeded { get; set; }
}
