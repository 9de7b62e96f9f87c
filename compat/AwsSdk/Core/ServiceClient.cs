#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.Compat;

/// <summary>What the clients share: the SDK's own pipeline, with an endpoint rule, a signature and a protocol put into it.</summary>
public abstract class ServiceClient : AmazonServiceClient
{
    private protected ServiceClient(ServiceConfig config)
        : base(config)
    {
    }

    private protected ServiceClient(AWSCredentials credentials, ServiceConfig config)
        : base(credentials, config)
    {
    }

    private protected ServiceClient(string accessKey, string secretKey, ServiceConfig config)
        : base(accessKey, secretKey, config)
    {
    }

    private protected ServiceClient(string accessKey, string secretKey, string sessionToken, ServiceConfig config)
        : base(accessKey, secretKey, sessionToken, config)
    {
    }

    protected override IServiceMetadata ServiceMetadata => Service;

    private ServiceModel Service => ((ServiceConfig)Config).Service;

    /// <summary>The endpoint that a request would go to from this client.</summary>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        ((ServiceConfig)Config).DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.AddHandlerAfter<Marshaller>(new ServiceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SignatureV4());
    }

    private protected Task<TResponse> Send<TResponse>(AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        var operation = Operation.Of(Service, request.GetType(), typeof(TResponse));
        var options = new InvokeOptions { RequestMarshaller = operation.Marshaller, ResponseUnmarshaller = operation.Unmarshaller };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }
}
