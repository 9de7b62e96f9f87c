using Amazon.GuardDuty.Model;
using Amazon.Runtime;

namespace Amazon.GuardDuty;

/// <summary>The operations of GuardDuty that are used here.</summary>
public interface IAmazonGuardDuty : IAmazonService, IDisposable
{
    IGuardDutyPaginatorFactory Paginators { get; }

    Task<ListDetectorsResponse> ListDetectorsAsync(
        ListDetectorsRequest request, CancellationToken cancellationToken = default);

    Task<GetDetectorResponse> GetDetectorAsync(
        GetDetectorRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonGuardDutyConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonGuardDutyClient(awsCredentials, (AmazonGuardDutyConfig)clientConfig);
}
