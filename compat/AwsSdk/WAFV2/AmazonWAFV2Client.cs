using Amazon.Compat;
using Amazon.Runtime;
using Amazon.WAFV2.Model;

namespace Amazon.WAFV2;

/// <summary>AWS WAF, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonWAFV2Client : ServiceClient, IAmazonWAFV2
{
    public AmazonWAFV2Client() : base(new AmazonWAFV2Config()) { }

    public AmazonWAFV2Client(RegionEndpoint region) : base(new AmazonWAFV2Config { RegionEndpoint = region }) { }

    public AmazonWAFV2Client(AmazonWAFV2Config config) : base(config) { }

    public AmazonWAFV2Client(AWSCredentials credentials) : base(credentials, new AmazonWAFV2Config()) { }

    public AmazonWAFV2Client(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonWAFV2Config { RegionEndpoint = region }) { }

    public AmazonWAFV2Client(AWSCredentials credentials, AmazonWAFV2Config clientConfig) : base(credentials, clientConfig) { }

    public AmazonWAFV2Client(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonWAFV2Config clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonWAFV2Client(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonWAFV2Config clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public virtual Task<GetWebACLForResourceResponse> GetWebACLForResourceAsync(
        GetWebACLForResourceRequest request, CancellationToken cancellationToken = default) =>
        Send<GetWebACLForResourceResponse>(request, cancellationToken);
}
