namespace Amazon.CloudWatchLogs.Model;

public class ResourcePolicy
{
    public string PolicyName { get; set; }

    public string PolicyDocument { get; set; }

    /// <summary>Milliseconds since 1970.</summary>
    public long? LastUpdatedTime { get; set; }
}
