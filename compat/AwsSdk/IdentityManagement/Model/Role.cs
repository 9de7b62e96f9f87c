namespace Amazon.IdentityManagement.Model;

public class Role
{
    public string Path { get; set; }

    public string RoleName { get; set; }

    public string RoleId { get; set; }

    public string Arn { get; set; }

    public DateTime? CreateDate { get; set; }

    /// <summary>JSON, percent-encoded (RFC 3986).</summary>
    public string AssumeRolePolicyDocument { get; set; }

    public string Description { get; set; }

    public int? MaxSessionDuration { get; set; }

    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }

    public List<Tag> Tags { get; set; }

    public RoleLastUsed RoleLastUsed { get; set; }
}
