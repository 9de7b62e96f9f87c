using Amazon.Compat;

namespace Amazon.CloudWatch;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonCloudWatchClient"/>.</summary>
public class AmazonCloudWatchConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "CloudWatch", "monitoring", "monitoring", "2010-08-01", new QueryProtocol(), typeof(AmazonCloudWatchException));

    public static new string ServiceId => Model.Id;
}
