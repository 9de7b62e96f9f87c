using Amazon.Compat;
using Amazon.Organizations.Model;
using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Organizations, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonOrganizationsClient : ServiceClient, IAmazonOrganizations
{
    public AmazonOrganizationsClient() : base(new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(RegionEndpoint region) : base(new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(AmazonOrganizationsConfig config) : base(config) { }

    public AmazonOrganizationsClient(AWSCredentials credentials) : base(credentials, new AmazonOrganizationsConfig()) { }

    public AmazonOrganizationsClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region }) { }

    public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonOrganizationsClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonOrganizationsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonOrganizationsClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonOrganizationsConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public virtual Task<DescribeOrganizationResponse> DescribeOrganizationAsync(
        DescribeOrganizationRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeOrganizationResponse>(request, cancellationToken);
}
