using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Base of every request to the service.</summary>
public class AmazonOrganizationsRequest : AmazonWebServiceRequest;
