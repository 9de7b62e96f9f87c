using Amazon.Lambda.Model;
using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>The operations of Lambda that are used here.</summary>
public interface IAmazonLambda : IAmazonService, IDisposable
{
    ILambdaPaginatorFactory Paginators { get; }

    Task<ListFunctionsResponse> ListFunctionsAsync(ListFunctionsRequest request, CancellationToken cancellationToken = default);

    Task<GetFunctionResponse> GetFunctionAsync(GetFunctionRequest request, CancellationToken cancellationToken = default);

    Task<GetFunctionConfigurationResponse> GetFunctionConfigurationAsync(
        GetFunctionConfigurationRequest request, CancellationToken cancellationToken = default);

    Task<GetPolicyResponse> GetPolicyAsync(GetPolicyRequest request, CancellationToken cancellationToken = default);

    Task<GetFunctionConcurrencyResponse> GetFunctionConcurrencyAsync(
        GetFunctionConcurrencyRequest request, CancellationToken cancellationToken = default);

    Task<ListFunctionUrlConfigsResponse> ListFunctionUrlConfigsAsync(
        ListFunctionUrlConfigsRequest request, CancellationToken cancellationToken = default);

    Task<ListAliasesResponse> ListAliasesAsync(ListAliasesRequest request, CancellationToken cancellationToken = default);

    Task<ListEventSourceMappingsResponse> ListEventSourceMappingsAsync(
        ListEventSourceMappingsRequest request, CancellationToken cancellationToken = default);

    Task<GetAccountSettingsResponse> GetAccountSettingsAsync(
        GetAccountSettingsRequest request, CancellationToken cancellationToken = default);

    Task<GetFunctionEventInvokeConfigResponse> GetFunctionEventInvokeConfigAsync(
        GetFunctionEventInvokeConfigRequest request, CancellationToken cancellationToken = default);

    Task<InvokeResponse> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonLambdaConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonLambdaClient(awsCredentials, (AmazonLambdaConfig)clientConfig);
}
