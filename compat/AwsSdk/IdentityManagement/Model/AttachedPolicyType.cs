namespace Amazon.IdentityManagement.Model;

public class AttachedPolicyType
{
    public string PolicyName { get; set; }

    public string PolicyArn { get; set; }
}
