using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Base of every request to the service.</summary>
public class AmazonCloudWatchRequest : AmazonWebServiceRequest;
