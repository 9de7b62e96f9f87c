namespace Amazon.IdentityManagement.Model;

public class PolicyVersion
{
    /// <summary>JSON, percent-encoded (RFC 3986).</summary>
    public string Document { get; set; }

    public string VersionId { get; set; }

    public bool? IsDefaultVersion { get; set; }

    public DateTime? CreateDate { get; set; }
}
