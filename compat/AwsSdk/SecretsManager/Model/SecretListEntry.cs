namespace Amazon.SecretsManager.Model;

public class SecretListEntry
{
    public string ARN { get; set; }

    public string Name { get; set; }

    public string Description { get; set; }

    public string KmsKeyId { get; set; }

    public bool? RotationEnabled { get; set; }

    public string RotationLambdaARN { get; set; }

    public RotationRulesType RotationRules { get; set; }

    public DateTime? LastRotatedDate { get; set; }

    public DateTime? LastChangedDate { get; set; }

    public DateTime? LastAccessedDate { get; set; }

    /// <summary>When deletion was scheduled; null for a live secret.</summary>
    public DateTime? DeletedDate { get; set; }

    public DateTime? NextRotationDate { get; set; }

    public List<Tag> Tags { get; set; }

    public Dictionary<string, List<string>> SecretVersionsToStages { get; set; }

    public string OwningService { get; set; }

    public DateTime? CreatedDate { get; set; }

    public string PrimaryRegion { get; set; }
}
