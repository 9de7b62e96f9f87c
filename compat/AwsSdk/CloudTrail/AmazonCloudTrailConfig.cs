using Amazon.Compat;

namespace Amazon.CloudTrail;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonCloudTrailClient"/>.</summary>
public class AmazonCloudTrailConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "CloudTrail", "cloudtrail", "cloudtrail", "2013-11-01",
        new JsonProtocol("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", "1.1", WireNames.AsDeclared), typeof(AmazonCloudTrailException));

    public static new string ServiceId => Model.Id;
}
