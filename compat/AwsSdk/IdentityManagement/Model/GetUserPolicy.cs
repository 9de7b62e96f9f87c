using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html">GetUserPolicy</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class GetUserPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string PolicyName { get; set; }
}

public class GetUserPolicyResponse : AmazonWebServiceResponse
{
    public string UserName { get; set; }

    public string PolicyName { get; set; }

    /// <summary>JSON, percent-encoded (RFC 3986).</summary>
    public string PolicyDocument { get; set; }
}
