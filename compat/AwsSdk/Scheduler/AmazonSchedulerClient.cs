using Amazon.Compat;
using Amazon.Runtime;
using Amazon.Scheduler.Model;

namespace Amazon.Scheduler;

/// <summary>Scheduler, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonSchedulerClient : ServiceClient, IAmazonScheduler
{
    public AmazonSchedulerClient() : base(new AmazonSchedulerConfig()) { }

    public AmazonSchedulerClient(RegionEndpoint region) : base(new AmazonSchedulerConfig { RegionEndpoint = region }) { }

    public AmazonSchedulerClient(AmazonSchedulerConfig config) : base(config) { }

    public AmazonSchedulerClient(AWSCredentials credentials) : base(credentials, new AmazonSchedulerConfig()) { }

    public AmazonSchedulerClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonSchedulerConfig { RegionEndpoint = region }) { }

    public AmazonSchedulerClient(AWSCredentials credentials, AmazonSchedulerConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonSchedulerClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonSchedulerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonSchedulerClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonSchedulerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ISchedulerPaginatorFactory Paginators => field ??= new SchedulerPaginatorFactory(this);

    public virtual Task<ListSchedulesResponse> ListSchedulesAsync(
        ListSchedulesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListSchedulesResponse>(request, cancellationToken);

    public virtual Task<GetScheduleResponse> GetScheduleAsync(GetScheduleRequest request, CancellationToken cancellationToken = default) =>
        Send<GetScheduleResponse>(request, cancellationToken);

    public virtual Task<ListScheduleGroupsResponse> ListScheduleGroupsAsync(
        ListScheduleGroupsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListScheduleGroupsResponse>(request, cancellationToken);
}
