using Amazon.Compat;

namespace Amazon.GuardDuty;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonGuardDutyClient"/>.</summary>
public class AmazonGuardDutyConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "GuardDuty", "guardduty", "guardduty", "2017-11-28", new RestJsonProtocol(), typeof(AmazonGuardDutyException));

    public static new string ServiceId => Model.Id;
}
