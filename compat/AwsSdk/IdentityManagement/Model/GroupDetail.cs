namespace Amazon.IdentityManagement.Model;

public class GroupDetail
{
    public string Path { get; set; }

    public string GroupName { get; set; }

    public string GroupId { get; set; }

    public string Arn { get; set; }

    public DateTime? CreateDate { get; set; }

    public List<PolicyDetail> GroupPolicyList { get; set; }

    public List<AttachedPolicyType> AttachedManagedPolicies { get; set; }
}
