using Amazon.Runtime;

namespace Amazon.EventBridge;

/// <summary>Base of every request to the service.</summary>
public class AmazonEventBridgeRequest : AmazonWebServiceRequest;
