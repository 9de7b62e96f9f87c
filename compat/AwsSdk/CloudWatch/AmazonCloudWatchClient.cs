using Amazon.CloudWatch.Model;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>CloudWatch, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonCloudWatchClient : ServiceClient, IAmazonCloudWatch
{
    public AmazonCloudWatchClient() : base(new AmazonCloudWatchConfig()) { }

    public AmazonCloudWatchClient(RegionEndpoint region) : base(new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    public AmazonCloudWatchClient(AmazonCloudWatchConfig config) : base(config) { }

    public AmazonCloudWatchClient(AWSCredentials credentials) : base(credentials, new AmazonCloudWatchConfig()) { }

    public AmazonCloudWatchClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudWatchConfig { RegionEndpoint = region }) { }

    public AmazonCloudWatchClient(AWSCredentials credentials, AmazonCloudWatchConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonCloudWatchClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudWatchConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonCloudWatchClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudWatchConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ICloudWatchPaginatorFactory Paginators => field ??= new CloudWatchPaginatorFactory(this);

    public virtual Task<GetMetricDataResponse> GetMetricDataAsync(
        GetMetricDataRequest request, CancellationToken cancellationToken = default) =>
        Send<GetMetricDataResponse>(request, cancellationToken);

    public virtual Task<GetMetricStatisticsResponse> GetMetricStatisticsAsync(
        GetMetricStatisticsRequest request, CancellationToken cancellationToken = default) =>
        Send<GetMetricStatisticsResponse>(request, cancellationToken);

    public virtual Task<ListMetricsResponse> ListMetricsAsync(ListMetricsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListMetricsResponse>(request, cancellationToken);

    public virtual Task<GetDashboardResponse> GetDashboardAsync(
        GetDashboardRequest request, CancellationToken cancellationToken = default) =>
        Send<GetDashboardResponse>(request, cancellationToken);

    public virtual Task<ListDashboardsResponse> ListDashboardsAsync(
        ListDashboardsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListDashboardsResponse>(request, cancellationToken);

    public virtual Task<DescribeAlarmsResponse> DescribeAlarmsAsync(
        DescribeAlarmsRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeAlarmsResponse>(request, cancellationToken);
}
