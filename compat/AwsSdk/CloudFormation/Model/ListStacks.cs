using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html">ListStacks</see>: deleted stacks
/// of the last 90 days included.
/// </summary>
public class ListStacksRequest : AmazonCloudFormationRequest
{
    public string NextToken { get; set; }

    public List<string> StackStatusFilter { get; set; }
}

public class ListStacksResponse : AmazonWebServiceResponse
{
    public List<StackSummary> StackSummaries { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListStacksPaginator
{
    IPaginatedEnumerable<ListStacksResponse> Responses { get; }

    IPaginatedEnumerable<StackSummary> StackSummaries { get; }
}

internal sealed class ListStacksPaginator(IAmazonCloudFormation client, ListStacksRequest request)
    : Paginator<ListStacksRequest, ListStacksResponse>(
        request, client.ListStacksAsync, response => response.NextToken),
        IListStacksPaginator
{
    public IPaginatedEnumerable<StackSummary> StackSummaries => Each(response => response.StackSummaries);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
