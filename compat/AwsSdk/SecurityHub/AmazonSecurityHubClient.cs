using Amazon.Compat;
using Amazon.Runtime;
using Amazon.SecurityHub.Model;

namespace Amazon.SecurityHub;

/// <summary>Security Hub, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonSecurityHubClient : ServiceClient, IAmazonSecurityHub
{
    public AmazonSecurityHubClient() : base(new AmazonSecurityHubConfig()) { }

    public AmazonSecurityHubClient(RegionEndpoint region) : base(new AmazonSecurityHubConfig { RegionEndpoint = region }) { }

    public AmazonSecurityHubClient(AmazonSecurityHubConfig config) : base(config) { }

    public AmazonSecurityHubClient(AWSCredentials credentials) : base(credentials, new AmazonSecurityHubConfig()) { }

    public AmazonSecurityHubClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonSecurityHubConfig { RegionEndpoint = region }) { }

    public AmazonSecurityHubClient(AWSCredentials credentials, AmazonSecurityHubConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonSecurityHubClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonSecurityHubConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonSecurityHubClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonSecurityHubConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ISecurityHubPaginatorFactory Paginators => field ??= new SecurityHubPaginatorFactory(this);

    public virtual Task<DescribeHubResponse> DescribeHubAsync(
        DescribeHubRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeHubResponse>(request, cancellationToken);

    public virtual Task<GetEnabledStandardsResponse> GetEnabledStandardsAsync(
        GetEnabledStandardsRequest request, CancellationToken cancellationToken = default) =>
        Send<GetEnabledStandardsResponse>(request, cancellationToken);
}
