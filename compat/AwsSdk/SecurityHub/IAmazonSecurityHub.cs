using Amazon.Runtime;
using Amazon.SecurityHub.Model;

namespace Amazon.SecurityHub;

/// <summary>The operations of Security Hub that are used here.</summary>
public interface IAmazonSecurityHub : IAmazonService, IDisposable
{
    ISecurityHubPaginatorFactory Paginators { get; }

    Task<DescribeHubResponse> DescribeHubAsync(
        DescribeHubRequest request, CancellationToken cancellationToken = default);

    Task<GetEnabledStandardsResponse> GetEnabledStandardsAsync(
        GetEnabledStandardsRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSecurityHubConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSecurityHubClient(awsCredentials, (AmazonSecurityHubConfig)clientConfig);
}
