using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>Base of every request to the service.</summary>
public class AmazonCloudTrailRequest : AmazonWebServiceRequest;
