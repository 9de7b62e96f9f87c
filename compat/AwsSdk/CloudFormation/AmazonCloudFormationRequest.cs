using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Base of every request to the service.</summary>
public class AmazonCloudFormationRequest : AmazonWebServiceRequest;
