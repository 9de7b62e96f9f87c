using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html">GetPolicy</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(InvalidInputException), typeof(ServiceFailureException))]
public class GetPolicyRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }
}

public class GetPolicyResponse : AmazonWebServiceResponse
{
    public ManagedPolicy Policy { get; set; }
}
