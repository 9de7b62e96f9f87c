namespace Avesa.Validation.Checks.Exposure;

/// <summary>Which types of resources answer to the internet, and how AWS WAF can protect them.</summary>
/// <remarks>https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html</remarks>
internal static class Endpoint
{
    /// <summary>Those whose physical id is the ARN that a web ACL is associated with.</summary>
    public static bool IsByArn(string type) => type is "AWS::ElasticLoadBalancingV2::LoadBalancer" or "AWS::AppSync::GraphQLApi" or "AWS::AppRunner::Service";

    /// <summary>Those that no web ACL can be associated with: HTTP and WebSocket APIs, and load balancers of the first kind.</summary>
    public static bool CannotBeProtected(string type) => type is "AWS::ApiGatewayV2::Api" or "AWS::ElasticLoadBalancing::LoadBalancer";

    /// <summary>Those whose web ACL stands in their own configuration.</summary>
    public static bool IsElsewhere(string type) => type is "AWS::CloudFront::Distribution";
}
