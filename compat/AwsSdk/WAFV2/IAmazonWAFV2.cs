using Amazon.Runtime;
using Amazon.WAFV2.Model;

namespace Amazon.WAFV2;

/// <summary>The operations of AWS WAF that are used here.</summary>
public interface IAmazonWAFV2 : IAmazonService, IDisposable
{
    Task<GetWebACLForResourceResponse> GetWebACLForResourceAsync(
        GetWebACLForResourceRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonWAFV2Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonWAFV2Client(awsCredentials, (AmazonWAFV2Config)clientConfig);
}
