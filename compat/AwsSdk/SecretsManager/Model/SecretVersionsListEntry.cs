namespace Amazon.SecretsManager.Model;

public class SecretVersionsListEntry
{
    public string VersionId { get; set; }

    public List<string> VersionStages { get; set; }

    public DateTime? LastAccessedDate { get; set; }

    public DateTime? CreatedDate { get; set; }

    public List<string> KmsKeyIds { get; set; }
}
