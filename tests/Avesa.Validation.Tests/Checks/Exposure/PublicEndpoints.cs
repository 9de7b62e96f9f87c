using Avesa.Validation.Checks.Exposure;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Exposure;

public sealed class PublicEndpoints
{
    private const string Balancer = "arn:aws:elasticloadbalancing:us-east-1:987654321098:loadbalancer/app/portal/1";
    private const string Function = "arn:aws:lambda:us-east-1:987654321098:function:ingest";
    private const string RestStage = "arn:aws:apigateway:us-east-1::/restapis/abc/stages/prod";

    internal static readonly PublicEndpointsAreProtected Check = new();

    [Fact]
    public async Task Are_held_where_there_is_none_which_the_evidence_says()
    {
        await using var migration = await With(("AWS::Lambda::Function", "ingest"));
        (await migration.OfProduction(Check)).ShouldBeHeld("WAF is not applicable");
    }

    [Fact]
    public async Task Are_unproven_where_nothing_was_deployed_yet()
    {
        await using var migration = new EmulatedMigration();
        await migration.InitializeAsync();
        (await migration.OfProduction(Check)).ShouldBeUnproven("has 0 functions and 0 stacks");
    }

    [Fact]
    public async Task Are_unproven_where_a_stack_shows_nothing_of_what_it_has_made()
    {
        await using var migration = await With();
        (await migration.OfProduction(Check)).ShouldBeUnproven("The stack portal shows no resource");
    }

    [Theory]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", Balancer)]
    [InlineData("AWS::AppSync::GraphQLApi", "arn:aws:appsync:us-east-1:987654321098:apis/x")]
    public async Task Are_held_with_a_web_acl_and_broken_without(string type, string arn)
    {
        await using var migration = await With((type, arn));
        (await migration.OfProduction(Check)).ShouldBeBroken((arn, "none"));
        migration.Production.In("us-east-1").WebAcls[arn] = "shield";
        (await migration.OfProduction(Check)).ShouldBeHeld($"The web ACL shield protects {arn}.");
    }

    [Fact]
    public async Task Are_found_at_the_stages_of_an_API()
    {
        await using var migration = await With(("AWS::ApiGateway::RestApi", "abc"), ("AWS::ApiGateway::Stage", "prod"));
        (await migration.OfProduction(Check)).ShouldBeBroken((RestStage, "none"));
        migration.Production.In("us-east-1").WebAcls[RestStage] = "shield";
        (await migration.OfProduction(Check)).ShouldBeHeld("shield protects");
    }

    [Fact]
    public async Task Are_broken_where_WAF_cannot_protect_them()
    {
        await using var migration = await With(("AWS::ApiGatewayV2::Api", "xyz"));
        (await migration.OfProduction(Check)).ShouldBeBroken(("xyz", "AWS::ApiGatewayV2::Api of portal, which it cannot"));
    }

    [Fact]
    public async Task Are_unproven_where_their_web_acl_is_not_read()
    {
        await using var migration = await With(("AWS::CloudFront::Distribution", "E123"));
        (await migration.OfProduction(Check)).ShouldBeUnproven("E123 (AWS::CloudFront::Distribution, of portal) answers to the internet");
    }

    [Theory]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", Balancer)]
    [InlineData("AWS::ApiGateway::Stage", RestStage)]
    public async Task Are_held_with_a_web_acl_and_broken_without_whoever_made_them(string type, string arn)
    {
        await using var migration = await With(("AWS::Lambda::Function", "ingest"));
        migration.Production.In("us-east-1").Discovered[arn] = type;
        (await migration.OfProduction(Check)).ShouldBeBroken((arn, "none"));
        migration.Production.In("us-east-1").WebAcls[arn] = "shield";
        (await migration.OfProduction(Check)).ShouldBeHeld($"The web ACL shield protects {arn}.");
    }

    [Theory]
    [InlineData("AWS::ApiGatewayV2::Api", "xyz")]
    [InlineData("AWS::ElasticLoadBalancing::LoadBalancer", "classic")]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "arn:aws:elasticloadbalancing:us-east-1:987654321098:loadbalancer/net/tcp/1")]
    public async Task Are_broken_where_WAF_cannot_protect_them_whoever_made_them(string type, string id)
    {
        await using var migration = await With(("AWS::Lambda::Function", "ingest"));
        migration.Production.In("us-east-1").Discovered[id] = type;
        (await migration.OfProduction(Check)).ShouldBeBroken((id, $"{type} made by no stack, which it cannot"));
    }

    [Theory]
    [InlineData("AWS::EC2::Instance", "i-1a2b3c4d")]
    [InlineData("AWS::ECS::Service", "arn:aws:ecs:us-east-1:987654321098:service/x/y")]
    [InlineData("AWS::CloudFront::Distribution", "E456")]
    public async Task Are_unproven_where_AWS_Config_has_discovered_what_is_not_read(string type, string id)
    {
        await using var migration = await With(("AWS::Lambda::Function", "ingest"));
        migration.Production.In("us-east-1").Discovered[id] = type;
        (await migration.OfProduction(Check)).ShouldBeUnproven($"{id} ({type}, made by no stack)");
    }

    [Fact]
    public async Task Are_told_once_where_both_a_stack_and_AWS_Config_have_them()
    {
        await using var migration = await With(("AWS::ApiGateway::RestApi", "abc"), ("AWS::ApiGateway::Stage", "prod"), ("AWS::ElasticLoadBalancingV2::LoadBalancer", Balancer), ("AWS::ApiGatewayV2::Api", "xyz"));
        var region = migration.Production.In("us-east-1");
        (region.Discovered[RestStage], region.Discovered[Balancer], region.Discovered["xyz"]) = ("AWS::ApiGateway::Stage", "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ApiGatewayV2::Api");
        (await migration.OfProduction(Check)).Should().BeOfType<Verdicts.Broken>().Which.Findings.Select(finding => finding.Subject).Should().BeEquivalentTo(RestStage, Balancer, "xyz");
    }

    [Fact]
    public async Task Are_unproven_where_AWS_Config_is_off_or_looks_elsewhere()
    {
        await using var migration = await With(("AWS::Lambda::Function", "ingest"));
        var region = migration.Production.In("us-east-1");
        region.Recorder!.Recording = false;
        (await migration.OfProduction(Check)).ShouldBeUnproven("AWS Config is not on in us-east-1");
        region.Recorder = null;
        (await migration.OfProduction(Check)).ShouldBeUnproven("AWS Config is not on in us-east-1");
    }

    [Fact]
    public async Task Are_broken_at_a_URL_that_asks_for_no_signature_only()
    {
        await using var migration = await With(("AWS::Lambda::Function", "ingest"));
        migration.Production.Functions[TwinEstates.Function].Urls.Add(new FunctionUrl(TwinEstates.Url, "AWS_IAM"));
        (await migration.OfProduction(Check)).ShouldBeHeld("WAF is not applicable");
        migration.Production.Functions[TwinEstates.Function].Urls.Add(new FunctionUrl("https://open.lambda-url.us-east-1.on.aws/", "NONE"));
        (await migration.OfProduction(Check)).ShouldBeBroken((Function, "https://open.lambda-url.us-east-1.on.aws/ with AuthType NONE"));
    }

    [Fact]
    public async Task Are_suspected_before_a_function_that_an_API_starts()
    {
        await using var migration = await With(("AWS::Lambda::Function", "ingest"));
        migration.Production.Functions[TwinEstates.Function].Policy = TwinEstates.Statement("""{"Service":"apigateway.amazonaws.com"}""", "lambda:InvokeFunction");
        (await migration.OfProduction(Check)).ShouldBeUnproven($"{Function} is started by apigateway.amazonaws.com");
    }

    [Theory]
    [InlineData("cloudformation:DescribeStacks")]
    [InlineData("cloudformation:ListStackResources")]
    [InlineData("lambda:ListFunctions")]
    [InlineData("lambda:ListFunctionUrlConfigs")]
    [InlineData("lambda:GetPolicy")]
    [InlineData("wafv2:GetWebACLForResource")]
    [InlineData("config:ListDiscoveredResources")]
    [InlineData("config:DescribeConfigurationRecorders")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await With(("AWS::ElasticLoadBalancingV2::LoadBalancer", Balancer));
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).Should().BeOfType<Verdicts.Unproven>();
    }

    internal static async Task<EmulatedMigration> With(params (string Type, string Id)[] resources)
    {
        var migration = await TwinEstates.Arranged();
        var stack = new Stack { Name = "portal", Id = migration.Production.ArnOf("cloudformation", "stack/portal/1") };
        migration.Production.In("us-east-1").Recorder = new ConfigRecorder();
        stack.Resources.AddRange(resources.Select(resource => new StackResource(resource.Id, resource.Id, resource.Type, "CREATE_COMPLETE")));
        migration.Production.Stacks[stack.Id] = stack;
        return migration;
    }
}
