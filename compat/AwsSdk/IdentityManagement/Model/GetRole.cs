using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html">GetRole</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class GetRoleRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }
}

public class GetRoleResponse : AmazonWebServiceResponse
{
    public Role Role { get; set; }
}
