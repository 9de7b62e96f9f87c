using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">GetMetricData</see>: datapoints
/// that were never published are absent, not zero.
/// </summary>
[Throws(typeof(InvalidNextTokenException))]
public class GetMetricDataRequest : AmazonCloudWatchRequest
{
    public List<MetricDataQuery> MetricDataQueries { get; set; }

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public string NextToken { get; set; }

    public ScanBy ScanBy { get; set; }

    public int? MaxDatapoints { get; set; }

    public LabelOptions LabelOptions { get; set; }
}

public class GetMetricDataResponse : AmazonWebServiceResponse
{
    public List<MetricDataResult> MetricDataResults { get; set; }

    public string NextToken { get; set; }

    public List<MessageData> Messages { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IGetMetricDataPaginator
{
    IPaginatedEnumerable<GetMetricDataResponse> Responses { get; }

    IPaginatedEnumerable<MetricDataResult> MetricDataResults { get; }

    IPaginatedEnumerable<MessageData> Messages { get; }
}

internal sealed class GetMetricDataPaginator(IAmazonCloudWatch client, GetMetricDataRequest request)
    : Paginator<GetMetricDataRequest, GetMetricDataResponse>(
        request, client.GetMetricDataAsync, response => response.NextToken),
        IGetMetricDataPaginator
{
    public IPaginatedEnumerable<MetricDataResult> MetricDataResults => Each(response => response.MetricDataResults);

    public IPaginatedEnumerable<MessageData> Messages => Each(response => response.Messages);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
