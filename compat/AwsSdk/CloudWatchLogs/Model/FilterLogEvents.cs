using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">FilterLogEvents</see>:
/// pages may be empty and still carry a token.
/// </summary>
[Throws(typeof(InvalidParameterException), typeof(ResourceNotFoundException), typeof(ServiceUnavailableException))]
public class FilterLogEventsRequest : AmazonCloudWatchLogsRequest
{
    public string LogGroupName { get; set; }

    public string LogGroupIdentifier { get; set; }

    public List<string> LogStreamNames { get; set; }

    public string LogStreamNamePrefix { get; set; }

    /// <summary>Milliseconds since 1970.</summary>
    public long? StartTime { get; set; }

    /// <summary>Milliseconds since 1970; later events are not returned.</summary>
    public long? EndTime { get; set; }

    public string FilterPattern { get; set; }

    public string NextToken { get; set; }

    public int? Limit { get; set; }

    public bool? Unmask { get; set; }
}

public class FilterLogEventsResponse : AmazonWebServiceResponse
{
    public List<FilteredLogEvent> Events { get; set; }

    public List<SearchedLogStream> SearchedLogStreams { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IFilterLogEventsPaginator
{
    IPaginatedEnumerable<FilterLogEventsResponse> Responses { get; }

    IPaginatedEnumerable<FilteredLogEvent> Events { get; }

    IPaginatedEnumerable<SearchedLogStream> SearchedLogStreams { get; }
}

internal sealed class FilterLogEventsPaginator(IAmazonCloudWatchLogs client, FilterLogEventsRequest request)
    : Paginator<FilterLogEventsRequest, FilterLogEventsResponse>(
        request, client.FilterLogEventsAsync, response => response.NextToken),
        IFilterLogEventsPaginator
{
    public IPaginatedEnumerable<FilteredLogEvent> Events => Each(response => response.Events);

    public IPaginatedEnumerable<SearchedLogStream> SearchedLogStreams => Each(response => response.SearchedLogStreams);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
