using Amazon.Compat;

namespace Amazon.ConfigService.Model;

/// <summary><see href="https://docs.aws.amazon.com/config/latest/APIReference/API_ResourceIdentifier.html">ResourceIdentifier</see>.</summary>
public class ResourceIdentifier
{
    [Wire("resourceType")]
    public ResourceType ResourceType { get; set; }

    [Wire("resourceId")]
    public string ResourceId { get; set; }

    [Wire("resourceName")]
    public string ResourceName { get; set; }

    [Wire("resourceDeletionTime")]
    public DateTime? ResourceDeletionTime { get; set; }
}
