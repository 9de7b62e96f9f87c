using System.Globalization;
using Amazon.ConfigService;
using Amazon.ConfigService.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Config;

[FromAwsDocs("https://docs.aws.amazon.com/config/latest/APIReference/API_ListDiscoveredResources.html")]
public sealed class DiscoveredResources : IClassFixture<TwoAccounts>, IDisposable
{
    private const string Balancers = "AWS::ElasticLoadBalancingV2::LoadBalancer";

    private readonly WatchedRegion region;
    private readonly AmazonConfigServiceClient config;

    public DiscoveredResources(TwoAccounts accounts)
    {
        config = new AmazonConfigServiceClient(TwoAccounts.SourceKey, accounts.Config<AmazonConfigServiceConfig>());
        region = accounts.Source.In("us-east-1");
        region.Recorder = new ConfigRecorder();
        for (var i = 0; i < 103; i++)
        {
            region.Discovered[string.Create(CultureInfo.InvariantCulture, $"arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/app/n/{i:000}")] = Balancers;
        }
    }

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task Come_a_hundred_a_page_of_one_type()
    {
        region.Discovered["i-1"] = "AWS::EC2::Instance";
        var first = await config.ListDiscoveredResourcesAsync(new ListDiscoveredResourcesRequest { ResourceType = Balancers }, TestContext.Current.CancellationToken);
        var all = await config.Paginators.ListDiscoveredResources(new ListDiscoveredResourcesRequest { ResourceType = Balancers, Limit = 40 }).ResourceIdentifiers.ToListAsync(TestContext.Current.CancellationToken);
        var none = await config.ListDiscoveredResourcesAsync(new ListDiscoveredResourcesRequest { ResourceType = "AWS::AppRunner::Service" }, TestContext.Current.CancellationToken);

        first.ResourceIdentifiers.Should().HaveCount(100);
        first.NextToken.Should().NotBeNull();
        all.Should().HaveCount(103).And.OnlyContain(resource => resource.ResourceType == Balancers);
        (none.ResourceIdentifiers ?? []).Should().BeEmpty();
    }

    [Fact]
    public async Task Are_refused_as_AWS_refuses_them()
    {
        await Refused<InvalidLimitException>(new ListDiscoveredResourcesRequest { ResourceType = Balancers, Limit = 101 });
        await Refused<InvalidNextTokenException>(new ListDiscoveredResourcesRequest { ResourceType = Balancers, NextToken = "made-up" });
        await Refused<ValidationException>(new ListDiscoveredResourcesRequest { ResourceType = "load balancers" });
        (await Refused<AmazonConfigServiceException>(new ListDiscoveredResourcesRequest { ResourceType = "AWS::S3::Bucket" })).Message.Should().Contain("does not implement resourceType AWS::S3::Bucket");
        region.Recorder = null;
        await Refused<NoAvailableConfigurationRecorderException>(new ListDiscoveredResourcesRequest { ResourceType = Balancers });
    }

    private async Task<T> Refused<T>(ListDiscoveredResourcesRequest request)
        where T : Exception => (await FluentActions.Awaiting(() => config.ListDiscoveredResourcesAsync(request, TestContext.Current.CancellationToken)).Should().ThrowAsync<T>()).Which;
}
