using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SecurityHub.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetEnabledStandards.html">GetEnabledStandards</see>.
/// </summary>
[Http("POST", "/standards/get")]
[Throws(
    typeof(InternalException),
    typeof(InvalidInputException),
    typeof(InvalidAccessException),
    typeof(LimitExceededException))]
public class GetEnabledStandardsRequest : AmazonSecurityHubRequest
{
    public List<string> StandardsSubscriptionArns { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}

public class GetEnabledStandardsResponse : AmazonWebServiceResponse
{
    public List<StandardsSubscription> StandardsSubscriptions { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IGetEnabledStandardsPaginator
{
    IPaginatedEnumerable<GetEnabledStandardsResponse> Responses { get; }

    IPaginatedEnumerable<StandardsSubscription> StandardsSubscriptions { get; }
}

internal sealed class GetEnabledStandardsPaginator(IAmazonSecurityHub client, GetEnabledStandardsRequest request)
    : Paginator<GetEnabledStandardsRequest, GetEnabledStandardsResponse>(
        request, client.GetEnabledStandardsAsync, response => response.NextToken),
        IGetEnabledStandardsPaginator
{
    public IPaginatedEnumerable<StandardsSubscription> StandardsSubscriptions => Each(response => response.StandardsSubscriptions);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
