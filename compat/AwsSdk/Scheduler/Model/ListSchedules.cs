using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListSchedules.html">ListSchedules</see>: summaries without
/// expression; GetSchedule has it.
/// </summary>
[Http("GET", "/schedules")]
[Throws(typeof(ValidationException), typeof(InternalServerException), typeof(ResourceNotFoundException), typeof(ThrottlingException))]
public class ListSchedulesRequest : AmazonSchedulerRequest
{
    [QueryString("ScheduleGroup")]
    public string GroupName { get; set; }

    [QueryString("MaxResults")]
    public int? MaxResults { get; set; }

    [QueryString("NamePrefix")]
    public string NamePrefix { get; set; }

    [QueryString("NextToken")]
    public string NextToken { get; set; }

    [QueryString("State")]
    public ScheduleState State { get; set; }
}

public class ListSchedulesResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<ScheduleSummary> Schedules { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListSchedulesPaginator
{
    IPaginatedEnumerable<ListSchedulesResponse> Responses { get; }

    IPaginatedEnumerable<ScheduleSummary> Schedules { get; }
}

internal sealed class ListSchedulesPaginator(IAmazonScheduler client, ListSchedulesRequest request)
    : Paginator<ListSchedulesRequest, ListSchedulesResponse>(
        request, client.ListSchedulesAsync, response => response.NextToken),
        IListSchedulesPaginator
{
    public IPaginatedEnumerable<ScheduleSummary> Schedules => Each(response => response.Schedules);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
