namespace Amazon.CloudTrail.Model;

public class LookupAttribute
{
    public LookupAttributeKey AttributeKey { get; set; }

    public string AttributeValue { get; set; }
}
