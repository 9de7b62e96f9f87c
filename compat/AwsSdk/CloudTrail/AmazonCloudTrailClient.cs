using Amazon.CloudTrail.Model;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>CloudTrail, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonCloudTrailClient : ServiceClient, IAmazonCloudTrail
{
    public AmazonCloudTrailClient() : base(new AmazonCloudTrailConfig()) { }

    public AmazonCloudTrailClient(RegionEndpoint region) : base(new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    public AmazonCloudTrailClient(AmazonCloudTrailConfig config) : base(config) { }

    public AmazonCloudTrailClient(AWSCredentials credentials) : base(credentials, new AmazonCloudTrailConfig()) { }

    public AmazonCloudTrailClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudTrailConfig { RegionEndpoint = region }) { }

    public AmazonCloudTrailClient(AWSCredentials credentials, AmazonCloudTrailConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonCloudTrailClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudTrailConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonCloudTrailClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudTrailConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ICloudTrailPaginatorFactory Paginators => field ??= new CloudTrailPaginatorFactory(this);

    public virtual Task<LookupEventsResponse> LookupEventsAsync(
        LookupEventsRequest request, CancellationToken cancellationToken = default) =>
        Send<LookupEventsResponse>(request, cancellationToken);

    public virtual Task<DescribeTrailsResponse> DescribeTrailsAsync(
        DescribeTrailsRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeTrailsResponse>(request, cancellationToken);

    public virtual Task<GetTrailStatusResponse> GetTrailStatusAsync(
        GetTrailStatusRequest request, CancellationToken cancellationToken = default) =>
        Send<GetTrailStatusResponse>(request, cancellationToken);

    public virtual Task<GetEventSelectorsResponse> GetEventSelectorsAsync(
        GetEventSelectorsRequest request, CancellationToken cancellationToken = default) =>
        Send<GetEventSelectorsResponse>(request, cancellationToken);
}
