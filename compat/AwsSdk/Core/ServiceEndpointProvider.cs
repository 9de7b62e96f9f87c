#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Compat;

/// <summary>
/// Where a service lives: the endpoint that the configuration or the profile names, else https://{service}.{region}.{partition's suffix},
/// else, for IAM, the partition's one endpoint. FIPS and dual-stack endpoints are refused, because ours would be a guess.
/// </summary>
internal sealed class ServiceEndpointProvider(ServiceModel service) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["UseFIPS"] is true || parameters["UseDualStack"] is true)
            throw new AmazonClientException($"FIPS and dual-stack endpoints of {service.Id} are not supported by this client.");

        // As officially, a configured endpoint carries no signing region: AuthenticationRegion gives it, else the URL, else us-east-1.
        if (parameters["Endpoint"] is string { Length: > 0 } configured)
            return new Endpoint(configured);

        var region = parameters["Region"] as string
            ?? throw new AmazonClientException($"{service.Id} needs a region: set RegionEndpoint, or region in the profile.");
        var partition = RegionEndpoint.GetBySystemName(region);
        var (url, signingRegion) = service.IsGlobal
            ? GlobalEndpoint(partition)
            : ($"https://{service.EndpointPrefix}.{region}.{partition.PartitionDnsSuffix}", region);
        var scheme = $$"""{"name":"sigv4","signingName":"{{service.SigningName}}","signingRegion":"{{signingRegion}}"}""";
        return new Endpoint(url, $$"""{"authSchemes":[{{scheme}}]}""", "{}");
    }

    private (string Url, string SigningRegion) GlobalEndpoint(RegionEndpoint region) => region.PartitionName switch
    {
        "aws" => ($"https://{service.EndpointPrefix}.amazonaws.com", "us-east-1"),
        "aws-cn" => ($"https://{service.EndpointPrefix}.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        "aws-us-gov" => ($"https://{service.EndpointPrefix}.us-gov.amazonaws.com", "us-gov-west-1"),
        var partition => throw new AmazonClientException($"The endpoint of {service.Id} in {partition} is not known to this client."),
    };
}
