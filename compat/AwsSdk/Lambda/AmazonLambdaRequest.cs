using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>Base of every request to the service.</summary>
public class AmazonLambdaRequest : AmazonWebServiceRequest;
