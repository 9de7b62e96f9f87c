using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html">GetAccountPasswordPolicy</see>.
/// </summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class GetAccountPasswordPolicyRequest : AmazonIdentityManagementServiceRequest;

public class GetAccountPasswordPolicyResponse : AmazonWebServiceResponse
{
    public PasswordPolicy PasswordPolicy { get; set; }
}
