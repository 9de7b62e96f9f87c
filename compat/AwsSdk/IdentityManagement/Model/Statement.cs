namespace Amazon.IdentityManagement.Model;

public class Statement
{
    public string SourcePolicyId { get; set; }

    public PolicySourceType SourcePolicyType { get; set; }

    public Position StartPosition { get; set; }

    public Position EndPosition { get; set; }
}
