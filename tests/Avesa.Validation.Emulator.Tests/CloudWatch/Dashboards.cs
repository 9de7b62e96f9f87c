using System.Net;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.CloudWatch;

public sealed class Dashboards : IClassFixture<TwoAccounts>
{
    private readonly AmazonCloudWatchClient cloudWatch;

    public Dashboards(TwoAccounts accounts)
    {
        cloudWatch = accounts.CloudWatch(TwoAccounts.SourceKey);
        accounts.Source.Dashboards["Overview"] = new Dashboard { Name = "Overview", Body = """{"widgets":[]}""", LastModified = CloudWatchClient.Start };
        accounts.Source.Dashboards["Zebra"] = new Dashboard { Name = "Zebra", Body = "{}" };
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html")]
    public async Task Have_a_body_and_an_arn_without_a_region()
    {
        var answer = await cloudWatch.GetDashboardAsync(new GetDashboardRequest { DashboardName = "Overview" }, TestContext.Current.CancellationToken);

        answer.DashboardBody.Should().Be("""{"widgets":[]}""");
        answer.DashboardArn.Should().Be("arn:aws:cloudwatch::123456789012:dashboard/Overview");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html")]
    public async Task Are_not_found_when_they_are_not_there()
    {
        var get = () => cloudWatch.GetDashboardAsync(new GetDashboardRequest { DashboardName = "Nowhere" }, TestContext.Current.CancellationToken);

        (await get.Should().ThrowAsync<DashboardNotFoundErrorException>()).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html")]
    public async Task Are_listed_by_prefix()
    {
        var answer = await cloudWatch.ListDashboardsAsync(new ListDashboardsRequest { DashboardNamePrefix = "Over" }, TestContext.Current.CancellationToken);

        var entry = answer.DashboardEntries.Should().ContainSingle().Subject;
        (entry.DashboardName, entry.Size, entry.LastModified).Should().Be(("Overview", 14L, CloudWatchClient.Start.UtcDateTime));
    }
}
