namespace Avesa.Validation.Checks.Exposure;

/// <summary>Which types of resources answer to the internet, and how AWS WAF can protect them.</summary>
/// <remarks>https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html</remarks>
internal static class Endpoint
{
    private const string Stage = "AWS::ApiGateway::Stage";
    private const string Distribution = "AWS::CloudFront::Distribution";

    /// <summary>Every type that AWS Config is asked for in the region: those that WAF can protect, those that it cannot, and those that may have a public address.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::AppSync::GraphQLApi", "AWS::AppRunner::Service", Stage, "AWS::ApiGatewayV2::Api", "AWS::ElasticLoadBalancing::LoadBalancer",
        "AWS::EC2::Instance", "AWS::ECS::Service", "AWS::EKS::Cluster", "AWS::Amplify::App",
    ];

    /// <summary>The types that belong to no region; AWS Config records them in this one alone.</summary>
    /// <remarks>https://docs.aws.amazon.com/config/latest/developerguide/resource-config-reference.html says so of CloudFront.</remarks>
    public static (string Region, string Type) OfTheWorld => ("us-east-1", Distribution);

    /// <summary>Those whose id, in a stack or in AWS Config, is the ARN that a web ACL is associated with.</summary>
    public static bool IsByArn(string type) => type is "AWS::ElasticLoadBalancingV2::LoadBalancer" or "AWS::AppSync::GraphQLApi" or "AWS::AppRunner::Service";

    /// <summary>Those of which only AWS Config has the ARN: in a stack, a stage is its name.</summary>
    public static bool IsStage(string type) => type == Stage;

    /// <summary>Those that no web ACL can be associated with: HTTP and WebSocket APIs, and load balancers of the first kind or for connections.</summary>
    public static bool CannotBeProtected(string type, string id) =>
        type is "AWS::ApiGatewayV2::Api" or "AWS::ElasticLoadBalancing::LoadBalancer" || id.Contains(":loadbalancer/net/", StringComparison.Ordinal) || id.Contains(":loadbalancer/gwy/", StringComparison.Ordinal);

    /// <summary>Those whose web ACL stands in their own configuration.</summary>
    public static bool IsElsewhere(string type) => type is Distribution;
}
