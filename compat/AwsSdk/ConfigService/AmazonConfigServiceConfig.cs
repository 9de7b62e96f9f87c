using Amazon.Compat;

namespace Amazon.ConfigService;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonConfigServiceClient"/>.</summary>
public class AmazonConfigServiceConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "Config Service", "config", "config", "2014-11-12", new JsonProtocol("StarlingDoveService", "1.1", WireNames.AsDeclared), typeof(AmazonConfigServiceException));

    public static new string ServiceId => Model.Id;
}
