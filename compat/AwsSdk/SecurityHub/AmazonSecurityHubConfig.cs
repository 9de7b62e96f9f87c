using Amazon.Compat;

namespace Amazon.SecurityHub;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonSecurityHubClient"/>.</summary>
public class AmazonSecurityHubConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "SecurityHub", "securityhub", "securityhub", "2018-10-26", new RestJsonProtocol(), typeof(AmazonSecurityHubException));

    public static new string ServiceId => Model.Id;
}
