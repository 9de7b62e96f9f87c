using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html">GetPolicyVersion</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(InvalidInputException), typeof(ServiceFailureException))]
public class GetPolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    public string PolicyArn { get; set; }

    public string VersionId { get; set; }
}

public class GetPolicyVersionResponse : AmazonWebServiceResponse
{
    public PolicyVersion PolicyVersion { get; set; }
}
