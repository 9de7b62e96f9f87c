using Amazon.Compat;
using Amazon.ConfigService.Model;
using Amazon.Runtime;

namespace Amazon.ConfigService;

/// <summary>AWS Config, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonConfigServiceClient : ServiceClient, IAmazonConfigService
{
    public AmazonConfigServiceClient() : base(new AmazonConfigServiceConfig()) { }

    public AmazonConfigServiceClient(RegionEndpoint region) : base(new AmazonConfigServiceConfig { RegionEndpoint = region }) { }

    public AmazonConfigServiceClient(AmazonConfigServiceConfig config) : base(config) { }

    public AmazonConfigServiceClient(AWSCredentials credentials) : base(credentials, new AmazonConfigServiceConfig()) { }

    public AmazonConfigServiceClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonConfigServiceConfig { RegionEndpoint = region }) { }

    public AmazonConfigServiceClient(AWSCredentials credentials, AmazonConfigServiceConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonConfigServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonConfigServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonConfigServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonConfigServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IConfigServicePaginatorFactory Paginators => field ??= new ConfigServicePaginatorFactory(this);

    public virtual Task<DescribeConfigurationRecordersResponse> DescribeConfigurationRecordersAsync(
        DescribeConfigurationRecordersRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeConfigurationRecordersResponse>(request, cancellationToken);

    public virtual Task<DescribeConfigurationRecorderStatusResponse> DescribeConfigurationRecorderStatusAsync(
        DescribeConfigurationRecorderStatusRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeConfigurationRecorderStatusResponse>(request, cancellationToken);

    public virtual Task<DescribeConfigRulesResponse> DescribeConfigRulesAsync(
        DescribeConfigRulesRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeConfigRulesResponse>(request, cancellationToken);

    public virtual Task<DescribeComplianceByConfigRuleResponse> DescribeComplianceByConfigRuleAsync(
        DescribeComplianceByConfigRuleRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeComplianceByConfigRuleResponse>(request, cancellationToken);

    public virtual Task<ListDiscoveredResourcesResponse> ListDiscoveredResourcesAsync(
        ListDiscoveredResourcesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListDiscoveredResourcesResponse>(request, cancellationToken);
}
