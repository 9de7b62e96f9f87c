using System.Net;
using Amazon.SecurityHub;
using Amazon.SecurityHub.Model;
using Hub = Avesa.Validation.Emulator.Model.SecurityHub;

namespace Avesa.Validation.Emulator.Tests.SecurityHub;

[FromAwsDocs("https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetEnabledStandards.html")]
public sealed class StandardsOfARegion : IClassFixture<TwoAccounts>, IDisposable
{
    private readonly TwoAccounts accounts;
    private readonly AmazonSecurityHubClient hub;

    public StandardsOfARegion(TwoAccounts accounts)
    {
        this.accounts = accounts;
        hub = new AmazonSecurityHubClient(TwoAccounts.SourceKey, accounts.Config<AmazonSecurityHubConfig>());
        var subscribed = new Hub();
        subscribed.Standards["aws-foundational-security-best-practices/v/1.0.0"] = "READY";
        subscribed.Standards["cis-aws-foundations-benchmark/v/1.2.0"] = "INCOMPLETE";
        accounts.Source.In("us-east-1").SecurityHub = subscribed;
    }

    public void Dispose() => hub.Dispose();

    [Fact]
    public async Task Come_in_pages_with_their_status()
    {
        var all = await hub.Paginators.GetEnabledStandards(new GetEnabledStandardsRequest { MaxResults = 1 }).StandardsSubscriptions.ToListAsync(TestContext.Current.CancellationToken);

        all.Select(standard => (standard.StandardsArn, standard.StandardsStatus.Value)).Should().Equal(
            ("arn:aws:securityhub:us-east-1::standards/aws-foundational-security-best-practices/v/1.0.0", "READY"),
            ("arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0", "INCOMPLETE"));
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html")]
    public async Task Are_refused_where_the_account_is_not_subscribed()
    {
        using var unsubscribed = new AmazonSecurityHubClient(TwoAccounts.ProductionKey, accounts.Config<AmazonSecurityHubConfig>());
        var describe = () => unsubscribed.DescribeHubAsync(new DescribeHubRequest(), TestContext.Current.CancellationToken);

        (await hub.DescribeHubAsync(new DescribeHubRequest(), TestContext.Current.CancellationToken)).HubArn.Should().Be("arn:aws:securityhub:us-east-1:123456789012:hub/default");
        (await describe.Should().ThrowAsync<InvalidAccessException>()).Which.Message.Should().Contain("is not subscribed to AWS Security Hub");
    }

    [Fact]
    public async Task Are_refused_to_who_may_not_see_them()
    {
        using var blind = new AmazonSecurityHubClient(accounts.Source.AddUser($"hub{Guid.NewGuid():N}", """{"Effect":"Allow","Action":"iam:*","Resource":"*"}"""), accounts.Config<AmazonSecurityHubConfig>());
        var see = () => blind.GetEnabledStandardsAsync(new GetEnabledStandardsRequest(), TestContext.Current.CancellationToken);

        (await see.Should().ThrowAsync<AmazonSecurityHubException>()).Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
