using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html">GetAccountSummary</see>.
/// </summary>
[Throws(typeof(ServiceFailureException))]
public class GetAccountSummaryRequest : AmazonIdentityManagementServiceRequest;

public class GetAccountSummaryResponse : AmazonWebServiceResponse
{
    public Dictionary<string, int> SummaryMap { get; set; }
}
