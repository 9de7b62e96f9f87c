using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html">ListDashboards</see>.
/// </summary>
[Throws(typeof(InvalidParameterValueException), typeof(InternalServiceException))]
public class ListDashboardsRequest : AmazonCloudWatchRequest
{
    public string DashboardNamePrefix { get; set; }

    public string NextToken { get; set; }
}

public class ListDashboardsResponse : AmazonWebServiceResponse
{
    public List<DashboardEntry> DashboardEntries { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListDashboardsPaginator
{
    IPaginatedEnumerable<ListDashboardsResponse> Responses { get; }

    IPaginatedEnumerable<DashboardEntry> DashboardEntries { get; }
}

internal sealed class ListDashboardsPaginator(IAmazonCloudWatch client, ListDashboardsRequest request)
    : Paginator<ListDashboardsRequest, ListDashboardsResponse>(
        request, client.ListDashboardsAsync, response => response.NextToken),
        IListDashboardsPaginator
{
    public IPaginatedEnumerable<DashboardEntry> DashboardEntries => Each(response => response.DashboardEntries);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
