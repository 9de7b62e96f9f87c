using Amazon.CloudWatchLogs.Model;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>CloudWatch Logs, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonCloudWatchLogsClient : ServiceClient, IAmazonCloudWatchLogs
{
    public AmazonCloudWatchLogsClient() : base(new AmazonCloudWatchLogsConfig()) { }

    public AmazonCloudWatchLogsClient(RegionEndpoint region) : base(new AmazonCloudWatchLogsConfig { RegionEndpoint = region }) { }

    public AmazonCloudWatchLogsClient(AmazonCloudWatchLogsConfig config) : base(config) { }

    public AmazonCloudWatchLogsClient(AWSCredentials credentials) : base(credentials, new AmazonCloudWatchLogsConfig()) { }

    public AmazonCloudWatchLogsClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudWatchLogsConfig { RegionEndpoint = region }) { }

    public AmazonCloudWatchLogsClient(
        AWSCredentials credentials, AmazonCloudWatchLogsConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonCloudWatchLogsClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudWatchLogsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonCloudWatchLogsClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudWatchLogsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ICloudWatchLogsPaginatorFactory Paginators => field ??= new CloudWatchLogsPaginatorFactory(this);

    public virtual Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(
        DescribeLogGroupsRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeLogGroupsResponse>(request, cancellationToken);

    public virtual Task<DescribeLogStreamsResponse> DescribeLogStreamsAsync(
        DescribeLogStreamsRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeLogStreamsResponse>(request, cancellationToken);

    public virtual Task<FilterLogEventsResponse> FilterLogEventsAsync(
        FilterLogEventsRequest request, CancellationToken cancellationToken = default) =>
        Send<FilterLogEventsResponse>(request, cancellationToken);

    public virtual Task<GetLogEventsResponse> GetLogEventsAsync(
        GetLogEventsRequest request, CancellationToken cancellationToken = default) =>
        Send<GetLogEventsResponse>(request, cancellationToken);

    public virtual Task<DescribeResourcePoliciesResponse> DescribeResourcePoliciesAsync(
        DescribeResourcePoliciesRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeResourcePoliciesResponse>(request, cancellationToken);

    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        Send<ListTagsForResourceResponse>(request, cancellationToken);
}
