using Amazon.Compat;

namespace Amazon.WAFV2;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonWAFV2Client"/>.</summary>
public class AmazonWAFV2Config() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "WAFV2", "wafv2", "wafv2", "2019-07-29", new JsonProtocol("AWSWAF_20190729", "1.1", WireNames.AsDeclared), typeof(AmazonWAFV2Exception));

    public static new string ServiceId => Model.Id;
}
