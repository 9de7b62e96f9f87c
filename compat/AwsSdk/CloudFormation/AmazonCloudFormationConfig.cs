using Amazon.Compat;

namespace Amazon.CloudFormation;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonCloudFormationClient"/>.</summary>
public class AmazonCloudFormationConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "CloudFormation", "cloudformation", "cloudformation", "2010-05-15", new QueryProtocol(), typeof(AmazonCloudFormationException));

    public static new string ServiceId => Model.Id;
}
