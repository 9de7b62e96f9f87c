using Amazon.Runtime;

namespace Amazon.WAFV2;

/// <summary>Base of every request to the service.</summary>
public class AmazonWAFV2Request : AmazonWebServiceRequest;
