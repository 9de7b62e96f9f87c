using Amazon.Compat;

namespace Amazon.EventBridge;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonEventBridgeClient"/>.</summary>
public class AmazonEventBridgeConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "EventBridge", "events", "events", "2015-10-07",
        new JsonProtocol("AWSEvents", "1.1", WireNames.AsDeclared), typeof(AmazonEventBridgeException));

    public static new string ServiceId => Model.Id;
}
