using Amazon.Compat;
using Amazon.Lambda.Model;
using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>Lambda, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonLambdaClient : ServiceClient, IAmazonLambda
{
    public AmazonLambdaClient() : base(new AmazonLambdaConfig()) { }

    public AmazonLambdaClient(RegionEndpoint region) : base(new AmazonLambdaConfig { RegionEndpoint = region }) { }

    public AmazonLambdaClient(AmazonLambdaConfig config) : base(config) { }

    public AmazonLambdaClient(AWSCredentials credentials) : base(credentials, new AmazonLambdaConfig()) { }

    public AmazonLambdaClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonLambdaConfig { RegionEndpoint = region }) { }

    public AmazonLambdaClient(AWSCredentials credentials, AmazonLambdaConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonLambdaClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonLambdaConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonLambdaClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonLambdaConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public ILambdaPaginatorFactory Paginators => field ??= new LambdaPaginatorFactory(this);

    public virtual Task<ListFunctionsResponse> ListFunctionsAsync(
        ListFunctionsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListFunctionsResponse>(request, cancellationToken);

    public virtual Task<GetFunctionResponse> GetFunctionAsync(GetFunctionRequest request, CancellationToken cancellationToken = default) =>
        Send<GetFunctionResponse>(request, cancellationToken);

    public virtual Task<GetFunctionConfigurationResponse> GetFunctionConfigurationAsync(
        GetFunctionConfigurationRequest request, CancellationToken cancellationToken = default) =>
        Send<GetFunctionConfigurationResponse>(request, cancellationToken);

    public virtual Task<GetPolicyResponse> GetPolicyAsync(GetPolicyRequest request, CancellationToken cancellationToken = default) =>
        Send<GetPolicyResponse>(request, cancellationToken);

    public virtual Task<GetFunctionConcurrencyResponse> GetFunctionConcurrencyAsync(
        GetFunctionConcurrencyRequest request, CancellationToken cancellationToken = default) =>
        Send<GetFunctionConcurrencyResponse>(request, cancellationToken);

    public virtual Task<ListFunctionUrlConfigsResponse> ListFunctionUrlConfigsAsync(
        ListFunctionUrlConfigsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListFunctionUrlConfigsResponse>(request, cancellationToken);

    public virtual Task<ListAliasesResponse> ListAliasesAsync(ListAliasesRequest request, CancellationToken cancellationToken = default) =>
        Send<ListAliasesResponse>(request, cancellationToken);

    public virtual Task<ListEventSourceMappingsResponse> ListEventSourceMappingsAsync(
        ListEventSourceMappingsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListEventSourceMappingsResponse>(request, cancellationToken);

    public virtual Task<GetAccountSettingsResponse> GetAccountSettingsAsync(
        GetAccountSettingsRequest request, CancellationToken cancellationToken = default) =>
        Send<GetAccountSettingsResponse>(request, cancellationToken);

    public virtual Task<GetFunctionEventInvokeConfigResponse> GetFunctionEventInvokeConfigAsync(
        GetFunctionEventInvokeConfigRequest request, CancellationToken cancellationToken = default) =>
        Send<GetFunctionEventInvokeConfigResponse>(request, cancellationToken);

    public virtual Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken = default) =>
        Send<InvokeResponse>(request, cancellationToken);
}
