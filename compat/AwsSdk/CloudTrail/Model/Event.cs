namespace Amazon.CloudTrail.Model;

public class Event
{
    public string EventId { get; set; }

    public string EventName { get; set; }

    /// <summary>"true" or "false".</summary>
    public string ReadOnly { get; set; }

    public string AccessKeyId { get; set; }

    public DateTime? EventTime { get; set; }

    public string EventSource { get; set; }

    public string Username { get; set; }

    public List<Resource> Resources { get; set; }

    /// <summary>The whole event, as JSON.</summary>
    public string CloudTrailEvent { get; set; }
}
