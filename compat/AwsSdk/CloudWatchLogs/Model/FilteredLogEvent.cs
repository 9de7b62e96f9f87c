namespace Amazon.CloudWatchLogs.Model;

public class FilteredLogEvent
{
    public string LogStreamName { get; set; }

    /// <summary>Milliseconds since 1970.</summary>
    public long? Timestamp { get; set; }

    public string Message { get; set; }

    /// <summary>Milliseconds since 1970.</summary>
    public long? IngestionTime { get; set; }

    public string EventId { get; set; }
}
