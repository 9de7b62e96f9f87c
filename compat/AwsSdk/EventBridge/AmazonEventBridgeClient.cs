using Amazon.Compat;
using Amazon.EventBridge.Model;
using Amazon.Runtime;

namespace Amazon.EventBridge;

/// <summary>EventBridge, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonEventBridgeClient : ServiceClient, IAmazonEventBridge
{
    public AmazonEventBridgeClient() : base(new AmazonEventBridgeConfig()) { }

    public AmazonEventBridgeClient(RegionEndpoint region) : base(new AmazonEventBridgeConfig { RegionEndpoint = region }) { }

    public AmazonEventBridgeClient(AmazonEventBridgeConfig config) : base(config) { }

    public AmazonEventBridgeClient(AWSCredentials credentials) : base(credentials, new AmazonEventBridgeConfig()) { }

    public AmazonEventBridgeClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonEventBridgeConfig { RegionEndpoint = region }) { }

    public AmazonEventBridgeClient(AWSCredentials credentials, AmazonEventBridgeConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonEventBridgeClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonEventBridgeConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonEventBridgeClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonEventBridgeConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public virtual Task<ListRulesResponse> ListRulesAsync(ListRulesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListRulesResponse>(request, cancellationToken);

    public virtual Task<DescribeRuleResponse> DescribeRuleAsync(
        DescribeRuleRequest request, CancellationToken cancellationToken = default) =>
        Send<DescribeRuleResponse>(request, cancellationToken);

    public virtual Task<ListTargetsByRuleResponse> ListTargetsByRuleAsync(
        ListTargetsByRuleRequest request, CancellationToken cancellationToken = default) =>
        Send<ListTargetsByRuleResponse>(request, cancellationToken);

    public virtual Task<ListRuleNamesByTargetResponse> ListRuleNamesByTargetAsync(
        ListRuleNamesByTargetRequest request, CancellationToken cancellationToken = default) =>
        Send<ListRuleNamesByTargetResponse>(request, cancellationToken);

    public virtual Task<ListEventBusesResponse> ListEventBusesAsync(
        ListEventBusesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListEventBusesResponse>(request, cancellationToken);
}
