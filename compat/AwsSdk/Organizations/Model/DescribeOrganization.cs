using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html">DescribeOrganization</see>.
/// </summary>
[Throws(
    typeof(AccessDeniedException),
    typeof(AWSOrganizationsNotInUseException),
    typeof(ConcurrentModificationException),
    typeof(ServiceException),
    typeof(TooManyRequestsException))]
public class DescribeOrganizationRequest : AmazonOrganizationsRequest;

public class DescribeOrganizationResponse : AmazonWebServiceResponse
{
    public Organization Organization { get; set; }
}
