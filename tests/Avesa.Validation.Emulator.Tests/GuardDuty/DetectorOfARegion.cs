using System.Net;
using Amazon.GuardDuty;
using Amazon.GuardDuty.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.GuardDuty;

[FromAwsDocs("https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetDetector.html")]
public sealed class DetectorOfARegion : IClassFixture<TwoAccounts>, IDisposable
{
    private readonly TwoAccounts accounts;
    private readonly AmazonGuardDutyClient guardDuty;

    public DetectorOfARegion(TwoAccounts accounts)
    {
        this.accounts = accounts;
        guardDuty = new AmazonGuardDutyClient(TwoAccounts.SourceKey, accounts.Config<AmazonGuardDutyConfig>());
    }

    public void Dispose() => guardDuty.Dispose();

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ListDetectors.html")]
    public async Task Is_listed_once_GuardDuty_is_on()
    {
        accounts.Source.In("us-east-1").Detector = null;
        (await List()).Should().BeEmpty();
        accounts.Source.In("us-east-1").Detector = new Detector { Id = "12abc34d567e8fa901bc2d34eexample" };
        (await List()).Should().Equal("12abc34d567e8fa901bc2d34eexample");
    }

    [Fact]
    public async Task Tells_whether_it_is_on_and_what_it_protects()
    {
        var detector = new Detector { Id = "d", Enabled = false };
        detector.Features.Add("S3_DATA_EVENTS");
        accounts.Source.In("us-east-1").Detector = detector;

        var found = await guardDuty.GetDetectorAsync(new GetDetectorRequest { DetectorId = "d" }, TestContext.Current.CancellationToken);

        found.Status.Should().Be(DetectorStatus.DISABLED);
        found.Features.Single(feature => feature.Name == DetectorFeatureResult.S3_DATA_EVENTS).Status.Should().Be(FeatureStatus.ENABLED);
        found.Features.Single(feature => feature.Name == DetectorFeatureResult.LAMBDA_NETWORK_LOGS).Status.Should().Be(FeatureStatus.DISABLED);
    }

    [Fact]
    public async Task Is_refused_where_it_is_somebody_elses_or_nobody_may_see_it()
    {
        using var blind = new AmazonGuardDutyClient(accounts.Source.AddUser($"duty{Guid.NewGuid():N}", """{"Effect":"Allow","Action":"guardduty:List*","Resource":"*"}"""), accounts.Config<AmazonGuardDutyConfig>());
        var other = () => guardDuty.GetDetectorAsync(new GetDetectorRequest { DetectorId = "other" }, TestContext.Current.CancellationToken);
        var see = () => blind.GetDetectorAsync(new GetDetectorRequest { DetectorId = "d" }, TestContext.Current.CancellationToken);

        await other.Should().ThrowAsync<BadRequestException>();
        (await see.Should().ThrowAsync<AmazonGuardDutyException>()).Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private async Task<List<string>> List() => await guardDuty.Paginators.ListDetectors(new ListDetectorsRequest()).DetectorIds.ToListAsync(TestContext.Current.CancellationToken);
}
