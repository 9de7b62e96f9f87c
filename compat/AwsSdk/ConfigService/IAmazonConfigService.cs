using Amazon.ConfigService.Model;
using Amazon.Runtime;

namespace Amazon.ConfigService;

/// <summary>The operations of AWS Config that are used here.</summary>
public interface IAmazonConfigService : IAmazonService, IDisposable
{
    IConfigServicePaginatorFactory Paginators { get; }

    Task<DescribeConfigurationRecordersResponse> DescribeConfigurationRecordersAsync(
        DescribeConfigurationRecordersRequest request, CancellationToken cancellationToken = default);

    Task<DescribeConfigurationRecorderStatusResponse> DescribeConfigurationRecorderStatusAsync(
        DescribeConfigurationRecorderStatusRequest request, CancellationToken cancellationToken = default);

    Task<DescribeConfigRulesResponse> DescribeConfigRulesAsync(
        DescribeConfigRulesRequest request, CancellationToken cancellationToken = default);

    Task<DescribeComplianceByConfigRuleResponse> DescribeComplianceByConfigRuleAsync(
        DescribeComplianceByConfigRuleRequest request, CancellationToken cancellationToken = default);

    Task<ListDiscoveredResourcesResponse> ListDiscoveredResourcesAsync(
        ListDiscoveredResourcesRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonConfigServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonConfigServiceClient(awsCredentials, (AmazonConfigServiceConfig)clientConfig);
}
