namespace Amazon.IdentityManagement.Model;

public class ManagedPolicyDetail
{
    public string PolicyName { get; set; }

    public string PolicyId { get; set; }

    public string Arn { get; set; }

    public string Path { get; set; }

    public string DefaultVersionId { get; set; }

    public int? AttachmentCount { get; set; }

    public int? PermissionsBoundaryUsageCount { get; set; }

    public bool? IsAttachable { get; set; }

    public string Description { get; set; }

    public DateTime? CreateDate { get; set; }

    public DateTime? UpdateDate { get; set; }

    public List<PolicyVersion> PolicyVersionList { get; set; }
}
