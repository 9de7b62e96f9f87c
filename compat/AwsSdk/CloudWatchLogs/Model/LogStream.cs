using Amazon.Compat;

namespace Amazon.CloudWatchLogs.Model;

public class LogStream
{
    public string LogStreamName { get; set; }

    [EpochMilliseconds]
    public DateTime? CreationTime { get; set; }

    [EpochMilliseconds]
    public DateTime? FirstEventTimestamp { get; set; }

    /// <summary>Lags: updated within an hour of ingestion, sometimes longer.</summary>
    [EpochMilliseconds]
    public DateTime? LastEventTimestamp { get; set; }

    [EpochMilliseconds]
    public DateTime? LastIngestionTime { get; set; }

    public string Arn { get; set; }
}
