namespace Amazon.Scheduler.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ISchedulerPaginatorFactory
{
    IListSchedulesPaginator ListSchedules(ListSchedulesRequest request);

    IListScheduleGroupsPaginator ListScheduleGroups(ListScheduleGroupsRequest request);
}

internal sealed class SchedulerPaginatorFactory(IAmazonScheduler client) : ISchedulerPaginatorFactory
{
    public IListSchedulesPaginator ListSchedules(ListSchedulesRequest request) => new ListSchedulesPaginator(client, request);

    public IListScheduleGroupsPaginator ListScheduleGroups(ListScheduleGroupsRequest request) =>
        new ListScheduleGroupsPaginator(client, request);
}
