using Amazon.Organizations.Model;
using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>The operations of Organizations that are used here.</summary>
public interface IAmazonOrganizations : IAmazonService, IDisposable
{
    Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonOrganizationsConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonOrganizationsClient(awsCredentials, (AmazonOrganizationsConfig)clientConfig);
}
