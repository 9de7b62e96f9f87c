#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.Compat;

/// <summary>What the client configurations share; the official ones derive from <see cref="ClientConfig"/> directly.</summary>
public abstract class ServiceConfig : ClientConfig
{
    private static readonly string SdkVersion = typeof(ClientConfig).Assembly.GetName().Version!.ToString();
    private readonly string userAgent;

    private protected ServiceConfig(ServiceModel service)
        : base(new DefaultConfigurationProvider(DefaultModes.All))
    {
        Service = service;
        ServiceId = service.Id;
        AuthenticationServiceName = service.SigningName;
        EndpointProvider = new ServiceEndpointProvider(service);
        userAgent = InternalSDKUtils.BuildUserAgentString(service.Id, SdkVersion);
    }

    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    public override string ServiceVersion => Service.ApiVersion;

    public override string UserAgent => userAgent;

    internal ServiceModel Service { get; }

    /// <summary>The endpoint that a request would go to with this configuration.</summary>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var request = new DefaultRequest(parameters.Request, Service.Id) { AlternateEndpoint = parameters.AlternateEndpoint };
        var context = new RequestContext(false) { ClientConfig = this, OriginalRequest = parameters.Request, Request = request };
        return new ServiceEndpointResolver().GetEndpoint(new Runtime.Internal.ExecutionContext(context, null));
    }
}
