using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html">DescribeLogStreams</see>.
/// </summary>
[Throws(typeof(InvalidParameterException), typeof(ResourceNotFoundException), typeof(ServiceUnavailableException))]
public class DescribeLogStreamsRequest : AmazonCloudWatchLogsRequest
{
    public string LogGroupName { get; set; }

    public string LogGroupIdentifier { get; set; }

    public string LogStreamNamePrefix { get; set; }

    public OrderBy OrderBy { get; set; }

    public bool? Descending { get; set; }

    public string NextToken { get; set; }

    public int? Limit { get; set; }
}

public class DescribeLogStreamsResponse : AmazonWebServiceResponse
{
    public List<LogStream> LogStreams { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IDescribeLogStreamsPaginator
{
    IPaginatedEnumerable<DescribeLogStreamsResponse> Responses { get; }

    IPaginatedEnumerable<LogStream> LogStreams { get; }
}

internal sealed class DescribeLogStreamsPaginator(IAmazonCloudWatchLogs client, DescribeLogStreamsRequest request)
    : Paginator<DescribeLogStreamsRequest, DescribeLogStreamsResponse>(
        request, client.DescribeLogStreamsAsync, response => response.NextToken),
        IDescribeLogStreamsPaginator
{
    public IPaginatedEnumerable<LogStream> LogStreams => Each(response => response.LogStreams);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
