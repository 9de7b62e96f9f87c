using Amazon.Compat;
using Amazon.Runtime;
using Amazon.SecretsManager.Model;

namespace Amazon.SecretsManager;

/// <summary>Secrets Manager, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonSecretsManagerClient : ServiceClient, IAmazonSecretsManager
{
    public AmazonSecretsManagerClient() : base(new AmazonSecretsManagerConfig()) { }

    public AmazonSecretsManagerClient(RegionEndpoint region) : base(new AmazonSecretsManagerConfig { RegionEndpoint = region }) { }

    public AmazonSecretsManagerClient(AmazonSecretsManagerConfig config) : base(config) { }

    public AmazonSecretsManagerClient(AWSCredentials credentials) : base(credentials, new AmazonSecretsManagerConfig()) { }

    public AmazonSecretsManagerClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonSecretsManagerConfig { RegionEndpoint = region }) { }

    public AmazonSecretsManagerClient(
        AWSCredentials credentials, AmazonSecretsManagerConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonSecretsManagerClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonSecretsManagerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonSecretsManagerClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonSecretsManagerConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ISecretsManagerPaginatorFactory Paginators => field ??= new SecretsManagerPaginatorFactory(this);

    public virtual Task<ListSecretsResponse> ListSecretsAsync(ListSecretsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListSecretsResponse>(request, cancellationToken);

    public virtual Task<DescribeSecretResponse> DescribeSecretAsync(
        DescribeSecretRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeSecretResponse>(request, cancellationToken);

    public virtual Task<GetSecretValueResponse> GetSecretValueAsync(
        GetSecretValueRequest request, CancellationToken cancellationToken = default) =>
        Send<GetSecretValueResponse>(request, cancellationToken);

    public virtual Task<GetResourcePolicyResponse> GetResourcePolicyAsync(
        GetResourcePolicyRequest request, CancellationToken cancellationToken = default) =>
        Send<GetResourcePolicyResponse>(request, cancellationToken);

    public virtual Task<ListSecretVersionIdsResponse> ListSecretVersionIdsAsync(
        ListSecretVersionIdsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListSecretVersionIdsResponse>(request, cancellationToken);
}
