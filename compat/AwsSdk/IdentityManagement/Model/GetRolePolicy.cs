using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html">GetRolePolicy</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class GetRolePolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string RoleName { get; set; }

    public string PolicyName { get; set; }
}

public class GetRolePolicyResponse : AmazonWebServiceResponse
{
    public string RoleName { get; set; }

    public string PolicyName { get; set; }

    /// <summary>JSON, percent-encoded (RFC 3986).</summary>
    public string PolicyDocument { get; set; }
}
