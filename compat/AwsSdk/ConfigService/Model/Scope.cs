namespace Amazon.ConfigService.Model;

public class Scope
{
    public List<string> ComplianceResourceTypes { get; set; }

    public string TagKey { get; set; }

    public string TagValue { get; set; }

    public string ComplianceResourceId { get; set; }
}
