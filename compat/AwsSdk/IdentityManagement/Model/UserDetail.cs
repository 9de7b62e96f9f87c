namespace Amazon.IdentityManagement.Model;

public class UserDetail
{
    public string Path { get; set; }

    public string UserName { get; set; }

    public string UserId { get; set; }

    public string Arn { get; set; }

    public DateTime? CreateDate { get; set; }

    public List<PolicyDetail> UserPolicyList { get; set; }

    public List<string> GroupList { get; set; }

    public List<AttachedPolicyType> AttachedManagedPolicies { get; set; }

    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }
}
