using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html">LookupEvents</see>: management
/// events of the last 90 days, two calls a second.
/// </summary>
[Throws(
    typeof(InvalidLookupAttributesException),
    typeof(InvalidTimeRangeException),
    typeof(InvalidMaxResultsException),
    typeof(InvalidNextTokenException),
    typeof(InvalidEventCategoryException),
    typeof(UnsupportedOperationException),
    typeof(OperationNotPermittedException))]
public class LookupEventsRequest : AmazonCloudTrailRequest
{
    public List<LookupAttribute> LookupAttributes { get; set; }

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }

    public EventCategory EventCategory { get; set; }

    public int? MaxResults { get; set; }

    public string NextToken { get; set; }
}

public class LookupEventsResponse : AmazonWebServiceResponse
{
    public List<Event> Events { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface ILookupEventsPaginator
{
    IPaginatedEnumerable<LookupEventsResponse> Responses { get; }

    IPaginatedEnumerable<Event> Events { get; }
}

internal sealed class LookupEventsPaginator(IAmazonCloudTrail client, LookupEventsRequest request)
    : Paginator<LookupEventsRequest, LookupEventsResponse>(
        request, client.LookupEventsAsync, response => response.NextToken),
        ILookupEventsPaginator
{
    public IPaginatedEnumerable<Event> Events => Each(response => response.Events);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
