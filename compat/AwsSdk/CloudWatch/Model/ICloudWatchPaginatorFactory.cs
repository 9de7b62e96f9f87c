namespace Amazon.CloudWatch.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ICloudWatchPaginatorFactory
{
    IGetMetricDataPaginator GetMetricData(GetMetricDataRequest request);

    IListMetricsPaginator ListMetrics(ListMetricsRequest request);

    IListDashboardsPaginator ListDashboards(ListDashboardsRequest request);

    IDescribeAlarmsPaginator DescribeAlarms(DescribeAlarmsRequest request);
}

internal sealed class CloudWatchPaginatorFactory(IAmazonCloudWatch client) : ICloudWatchPaginatorFactory
{
    public IGetMetricDataPaginator GetMetricData(GetMetricDataRequest request) => new GetMetricDataPaginator(client, request);

    public IListMetricsPaginator ListMetrics(ListMetricsRequest request) => new ListMetricsPaginator(client, request);

    public IListDashboardsPaginator ListDashboards(ListDashboardsRequest request) => new ListDashboardsPaginator(client, request);

    public IDescribeAlarmsPaginator DescribeAlarms(DescribeAlarmsRequest request) => new DescribeAlarmsPaginator(client, request);
}
