namespace Amazon.CloudWatchLogs.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ICloudWatchLogsPaginatorFactory
{
    IDescribeLogGroupsPaginator DescribeLogGroups(DescribeLogGroupsRequest request);

    IDescribeLogStreamsPaginator DescribeLogStreams(DescribeLogStreamsRequest request);

    IFilterLogEventsPaginator FilterLogEvents(FilterLogEventsRequest request);

    IGetLogEventsPaginator GetLogEvents(GetLogEventsRequest request);
}

internal sealed class CloudWatchLogsPaginatorFactory(IAmazonCloudWatchLogs client) : ICloudWatchLogsPaginatorFactory
{
    public IDescribeLogGroupsPaginator DescribeLogGroups(DescribeLogGroupsRequest request) =>
        new DescribeLogGroupsPaginator(client, request);

    public IDescribeLogStreamsPaginator DescribeLogStreams(DescribeLogStreamsRequest request) =>
        new DescribeLogStreamsPaginator(client, request);

    public IFilterLogEventsPaginator FilterLogEvents(FilterLogEventsRequest request) => new FilterLogEventsPaginator(client, request);

    public IGetLogEventsPaginator GetLogEvents(GetLogEventsRequest request) => new GetLogEventsPaginator(client, request);
}
