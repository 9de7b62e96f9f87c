using Amazon.CloudFormation.Model;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>CloudFormation, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonCloudFormationClient : ServiceClient, IAmazonCloudFormation
{
    public AmazonCloudFormationClient() : base(new AmazonCloudFormationConfig()) { }

    public AmazonCloudFormationClient(RegionEndpoint region) : base(new AmazonCloudFormationConfig { RegionEndpoint = region }) { }

    public AmazonCloudFormationClient(AmazonCloudFormationConfig config) : base(config) { }

    public AmazonCloudFormationClient(AWSCredentials credentials) : base(credentials, new AmazonCloudFormationConfig()) { }

    public AmazonCloudFormationClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonCloudFormationConfig { RegionEndpoint = region }) { }

    public AmazonCloudFormationClient(
        AWSCredentials credentials, AmazonCloudFormationConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonCloudFormationClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonCloudFormationConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonCloudFormationClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonCloudFormationConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ICloudFormationPaginatorFactory Paginators => field ??= new CloudFormationPaginatorFactory(this);

    public virtual Task<ListStacksResponse> ListStacksAsync(ListStacksRequest request, CancellationToken cancellationToken = default) =>
        Send<ListStacksResponse>(request, cancellationToken);

    public virtual Task<DescribeStacksResponse> DescribeStacksAsync(
        DescribeStacksRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeStacksResponse>(request, cancellationToken);

    public virtual Task<DescribeStackResourcesResponse> DescribeStackResourcesAsync(
        DescribeStackResourcesRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeStackResourcesResponse>(request, cancellationToken);

    public virtual Task<ListStackResourcesResponse> ListStackResourcesAsync(
        ListStackResourcesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListStackResourcesResponse>(request, cancellationToken);
}
