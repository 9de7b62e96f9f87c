using Amazon.Runtime;

namespace Amazon.ConfigService;

/// <summary>Base of every request to the service.</summary>
public class AmazonConfigServiceRequest : AmazonWebServiceRequest;
