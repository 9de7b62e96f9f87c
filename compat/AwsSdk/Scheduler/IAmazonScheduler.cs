using Amazon.Runtime;
using Amazon.Scheduler.Model;

namespace Amazon.Scheduler;

/// <summary>The operations of Scheduler that are used here.</summary>
public interface IAmazonScheduler : IAmazonService, IDisposable
{
    ISchedulerPaginatorFactory Paginators { get; }

    Task<ListSchedulesResponse> ListSchedulesAsync(ListSchedulesRequest request, CancellationToken cancellationToken = default);

    Task<GetScheduleResponse> GetScheduleAsync(GetScheduleRequest request, CancellationToken cancellationToken = default);

    Task<ListScheduleGroupsResponse> ListScheduleGroupsAsync(
        ListScheduleGroupsRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSchedulerConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSchedulerClient(awsCredentials, (AmazonSchedulerConfig)clientConfig);
}
