using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html">ListStackResources</see>.
/// </summary>
public class ListStackResourcesRequest : AmazonCloudFormationRequest
{
    public string StackName { get; set; }

    public string NextToken { get; set; }
}

public class ListStackResourcesResponse : AmazonWebServiceResponse
{
    public List<StackResourceSummary> StackResourceSummaries { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListStackResourcesPaginator
{
    IPaginatedEnumerable<ListStackResourcesResponse> Responses { get; }

    IPaginatedEnumerable<StackResourceSummary> StackResourceSummaries { get; }
}

internal sealed class ListStackResourcesPaginator(IAmazonCloudFormation client, ListStackResourcesRequest request)
    : Paginator<ListStackResourcesRequest, ListStackResourcesResponse>(
        request, client.ListStackResourcesAsync, response => response.NextToken),
        IListStackResourcesPaginator
{
    public IPaginatedEnumerable<StackResourceSummary> StackResourceSummaries => Each(response => response.StackResourceSummaries);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
