using Amazon.Compat;

namespace Amazon.CloudWatchLogs.Model;

public class OutputLogEvent
{
    [EpochMilliseconds]
    public DateTime? Timestamp { get; set; }

    public string Message { get; set; }

    [EpochMilliseconds]
    public DateTime? IngestionTime { get; set; }
}
