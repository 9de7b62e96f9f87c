using Amazon.Runtime;

namespace Amazon.SecretsManager;

/// <summary>Base of every request to the service.</summary>
public class AmazonSecretsManagerRequest : AmazonWebServiceRequest;
