using Amazon.Runtime;

namespace Amazon.SecurityHub;

/// <summary>Base of every request to the service.</summary>
public class AmazonSecurityHubRequest : AmazonWebServiceRequest;
