namespace Amazon.WAFV2.Model;

public class WebACLSummary
{
    public string Name { get; set; }

    public string Id { get; set; }

    public string Description { get; set; }

    public string LockToken { get; set; }

    public string ARN { get; set; }
}
