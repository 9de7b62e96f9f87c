using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary><see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html">GetUser</see>.</summary>
[Throws(typeof(NoSuchEntityException), typeof(ServiceFailureException))]
public class GetUserRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }
}

public class GetUserResponse : AmazonWebServiceResponse
{
    public User User { get; set; }
}
