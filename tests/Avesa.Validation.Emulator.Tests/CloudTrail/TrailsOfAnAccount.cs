using System.Text.Json.Nodes;
using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;

namespace Avesa.Validation.Emulator.Tests.CloudTrail;

[FromAwsDocs("https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html")]
public sealed class TrailsOfAnAccount : IClassFixture<TwoAccounts>, IDisposable
{
    private readonly AmazonCloudTrailClient trails;

    public TrailsOfAnAccount(TwoAccounts accounts)
    {
        trails = new AmazonCloudTrailClient(TwoAccounts.SourceKey, accounts.Config<AmazonCloudTrailConfig>());
        Add(accounts, "audit", "us-east-1").Delivered = DateTimeOffset.UnixEpoch;
        var shadow = Add(accounts, "elsewhere", "eu-west-1");
        shadow.AdvancedEventSelectors = JsonNode.Parse("""[{"Name":"all","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]""")!.AsArray();
        (shadow.Logging, shadow.DeliveryError) = (false, "AccessDenied");
        Add(accounts, "not-here", "eu-west-1").MultiRegion = false;
    }

    public void Dispose() => trails.Dispose();

    [Fact]
    public async Task Are_those_that_take_events_of_the_region()
    {
        var all = (await trails.DescribeTrailsAsync(new DescribeTrailsRequest(), TestContext.Current.CancellationToken)).TrailList;
        var own = (await trails.DescribeTrailsAsync(new DescribeTrailsRequest { IncludeShadowTrails = false }, TestContext.Current.CancellationToken)).TrailList;
        var named = (await trails.DescribeTrailsAsync(new DescribeTrailsRequest { TrailNameList = ["audit", "elsewhere"] }, TestContext.Current.CancellationToken)).TrailList;

        all.Select(trail => trail.Name).Should().Equal("audit", "elsewhere");
        all[0].Should().BeEquivalentTo(new { IsMultiRegionTrail = true, IncludeGlobalServiceEvents = true, LogFileValidationEnabled = true, HomeRegion = "us-east-1", HasCustomEventSelectors = false, IsOrganizationTrail = false });
        own.Should().ContainSingle().Which.Name.Should().Be("audit");
        named.Should().ContainSingle("a shadow is named by its ARN alone");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html")]
    public async Task Say_whether_they_log_and_deliver()
    {
        var own = await trails.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "audit" }, TestContext.Current.CancellationToken);
        var shadow = await trails.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "arn:aws:cloudtrail:eu-west-1:123456789012:trail/elsewhere" }, TestContext.Current.CancellationToken);
        var missing = () => trails.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "elsewhere" }, TestContext.Current.CancellationToken);
        var blank = () => trails.GetTrailStatusAsync(new GetTrailStatusRequest(), TestContext.Current.CancellationToken);

        own.Should().BeEquivalentTo(new { IsLogging = true, LatestDeliveryTime = DateTime.UnixEpoch, LatestDeliveryError = (string?)null });
        (shadow.IsLogging, shadow.LatestDeliveryError).Should().Be((false, "AccessDenied"));
        await missing.Should().ThrowAsync<TrailNotFoundException>();
        await blank.Should().ThrowAsync<InvalidTrailNameException>();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html")]
    public async Task Say_which_events_they_take()
    {
        var basic = await trails.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = "audit" }, TestContext.Current.CancellationToken);
        var advanced = await trails.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = "arn:aws:cloudtrail:eu-west-1:123456789012:trail/elsewhere" }, TestContext.Current.CancellationToken);

        basic.EventSelectors.Should().ContainSingle().Which.ReadWriteType.Should().Be(ReadWriteType.All);
        basic.AdvancedEventSelectors.Should().BeNull();
        advanced.AdvancedEventSelectors.Single().FieldSelectors.Single().Equals.Should().Equal("Management");
        advanced.EventSelectors.Should().BeNull();
    }

    private static Model.Trail Add(TwoAccounts accounts, string name, string region) => accounts.Source.Trails[name] = new Model.Trail
    {
        Name = name,
        Arn = $"arn:aws:cloudtrail:{region}:123456789012:trail/{name}",
        HomeRegion = region,
        Bucket = "logs",
        MultiRegion = true,
        ValidatesLogFiles = true,
    };
}
