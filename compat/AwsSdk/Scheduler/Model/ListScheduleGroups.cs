using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListScheduleGroups.html">ListScheduleGroups</see>.
/// </summary>
[Http("GET", "/schedule-groups")]
[Throws(typeof(ValidationException), typeof(InternalServerException), typeof(ThrottlingException))]
public class ListScheduleGroupsRequest : AmazonSchedulerRequest
{
    [QueryString("MaxResults")]
    public int? MaxResults { get; set; }

    [QueryString("NamePrefix")]
    public string NamePrefix { get; set; }

    [QueryString("NextToken")]
    public string NextToken { get; set; }
}

public class ListScheduleGroupsResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<ScheduleGroupSummary> ScheduleGroups { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListScheduleGroupsPaginator
{
    IPaginatedEnumerable<ListScheduleGroupsResponse> Responses { get; }

    IPaginatedEnumerable<ScheduleGroupSummary> ScheduleGroups { get; }
}

internal sealed class ListScheduleGroupsPaginator(IAmazonScheduler client, ListScheduleGroupsRequest request)
    : Paginator<ListScheduleGroupsRequest, ListScheduleGroupsResponse>(
        request, client.ListScheduleGroupsAsync, response => response.NextToken),
        IListScheduleGroupsPaginator
{
    public IPaginatedEnumerable<ScheduleGroupSummary> ScheduleGroups => Each(response => response.ScheduleGroups);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
