using Amazon.Compat;
using Amazon.GuardDuty.Model;
using Amazon.Runtime;

namespace Amazon.GuardDuty;

/// <summary>GuardDuty, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonGuardDutyClient : ServiceClient, IAmazonGuardDuty
{
    public AmazonGuardDutyClient() : base(new AmazonGuardDutyConfig()) { }

    public AmazonGuardDutyClient(RegionEndpoint region) : base(new AmazonGuardDutyConfig { RegionEndpoint = region }) { }

    public AmazonGuardDutyClient(AmazonGuardDutyConfig config) : base(config) { }

    public AmazonGuardDutyClient(AWSCredentials credentials) : base(credentials, new AmazonGuardDutyConfig()) { }

    public AmazonGuardDutyClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonGuardDutyConfig { RegionEndpoint = region }) { }

    public AmazonGuardDutyClient(AWSCredentials credentials, AmazonGuardDutyConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonGuardDutyClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonGuardDutyConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonGuardDutyClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonGuardDutyConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IGuardDutyPaginatorFactory Paginators => field ??= new GuardDutyPaginatorFactory(this);

    public virtual Task<ListDetectorsResponse> ListDetectorsAsync(
        ListDetectorsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListDetectorsResponse>(request, cancellationToken);

    public virtual Task<GetDetectorResponse> GetDetectorAsync(
        GetDetectorRequest request, CancellationToken cancellationToken = default) =>
        Send<GetDetectorResponse>(request, cancellationToken);
}
