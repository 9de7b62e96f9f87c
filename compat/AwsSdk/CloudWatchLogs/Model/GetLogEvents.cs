using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</see>: the last
/// page repeats the token that it was asked with.
/// </summary>
[Throws(typeof(InvalidParameterException), typeof(ResourceNotFoundException), typeof(ServiceUnavailableException))]
public class GetLogEventsRequest : AmazonCloudWatchLogsRequest
{
    public string LogGroupName { get; set; }

    public string LogGroupIdentifier { get; set; }

    public string LogStreamName { get; set; }

    [EpochMilliseconds]
    public DateTime? StartTime { get; set; }

    [EpochMilliseconds]
    public DateTime? EndTime { get; set; }

    public string NextToken { get; set; }

    public int? Limit { get; set; }

    public bool? StartFromHead { get; set; }

    public bool? Unmask { get; set; }
}

public class GetLogEventsResponse : AmazonWebServiceResponse
{
    public List<OutputLogEvent> Events { get; set; }

    public string NextForwardToken { get; set; }

    public string NextBackwardToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IGetLogEventsPaginator
{
    IPaginatedEnumerable<GetLogEventsResponse> Responses { get; }

    IPaginatedEnumerable<OutputLogEvent> Events { get; }
}

internal sealed class GetLogEventsPaginator(IAmazonCloudWatchLogs client, GetLogEventsRequest request)
    : Paginator<GetLogEventsRequest, GetLogEventsResponse>(
        request, client.GetLogEventsAsync, response => response.NextForwardToken),
        IGetLogEventsPaginator
{
    public IPaginatedEnumerable<OutputLogEvent> Events => Each(response => response.Events);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }

    // At the end of the stream the token that was sent comes back.
    protected override bool HasMore(GetLogEventsResponse response, string token) => token != Request.NextToken;
}
