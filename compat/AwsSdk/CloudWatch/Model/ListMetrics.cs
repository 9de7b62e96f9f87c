using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary><see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html">ListMetrics</see>.</summary>
[Throws(typeof(InternalServiceException), typeof(InvalidParameterValueException))]
public class ListMetricsRequest : AmazonCloudWatchRequest
{
    public string Namespace { get; set; }

    public string MetricName { get; set; }

    public List<DimensionFilter> Dimensions { get; set; }

    public string NextToken { get; set; }

    public RecentlyActive RecentlyActive { get; set; }

    public bool? IncludeLinkedAccounts { get; set; }

    public string OwningAccount { get; set; }
}

public class ListMetricsResponse : AmazonWebServiceResponse
{
    public List<Metric> Metrics { get; set; }

    public string NextToken { get; set; }

    public List<string> OwningAccounts { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListMetricsPaginator
{
    IPaginatedEnumerable<ListMetricsResponse> Responses { get; }

    IPaginatedEnumerable<Metric> Metrics { get; }

    IPaginatedEnumerable<string> OwningAccounts { get; }
}

internal sealed class ListMetricsPaginator(IAmazonCloudWatch client, ListMetricsRequest request)
    : Paginator<ListMetricsRequest, ListMetricsResponse>(
        request, client.ListMetricsAsync, response => response.NextToken),
        IListMetricsPaginator
{
    public IPaginatedEnumerable<Metric> Metrics => Each(response => response.Metrics);

    public IPaginatedEnumerable<string> OwningAccounts => Each(response => response.OwningAccounts);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
