using Amazon.Compat;

namespace Amazon.CloudWatchLogs;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonCloudWatchLogsClient"/>.</summary>
public class AmazonCloudWatchLogsConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "CloudWatch Logs", "logs", "logs", "2014-03-28",
        new JsonProtocol("Logs_20140328", "1.1", WireNames.SmallFirstLetter), typeof(AmazonCloudWatchLogsException));

    public static new string ServiceId => Model.Id;
}
