using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>Base of every request to the service.</summary>
public class AmazonIdentityManagementServiceRequest : AmazonWebServiceRequest;
