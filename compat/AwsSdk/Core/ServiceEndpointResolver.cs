#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.Compat;

/// <summary>
/// Gives the endpoint provider what it decides by; the SDK does the rest. The parameters have the official names, for GlobalEndpoints.
/// </summary>
internal sealed class ServiceEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        return new EndpointParameters
        {
            ["Region"] = Region(requestContext.Request, config),
            ["UseDualStack"] = config.UseDualstackEndpoint,
            ["UseFIPS"] = config.UseFIPSEndpoint,
            ["Endpoint"] = config.ServiceURL,
        };
    }

    // A ServiceURL without a region still has to be signed for one: the given one, else the one that the URL tells, else us-east-1.
    private static string? Region(IRequest request, IClientConfig config)
    {
        if (request.AlternateEndpoint is { } alternate)
            return alternate.SystemName;
        if (config.RegionEndpoint is { } region)
            return region.SystemName;
        if (string.IsNullOrEmpty(config.ServiceURL))
            return null;
        return string.IsNullOrEmpty(config.AuthenticationRegion)
            ? AWSSDKUtils.DetermineRegion(config.ServiceURL)
            : config.AuthenticationRegion;
    }
}
