using Amazon.Organizations;
using Amazon.Organizations.Model;

namespace Avesa.Validation.Emulator.Tests.Organizations;

[FromAwsDocs("https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html")]
public sealed class OrganizationOfAnAccount(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    [Fact]
    public async Task Is_told_to_its_members_and_to_nobody_else()
    {
        accounts.Source.Organization = new Model.Organization("o-1", "ALL", "111122223333");
        using var member = new AmazonOrganizationsClient(TwoAccounts.SourceKey, accounts.Config<AmazonOrganizationsConfig>());
        using var stranger = new AmazonOrganizationsClient(TwoAccounts.ProductionKey, accounts.Config<AmazonOrganizationsConfig>());
        var strangers = () => stranger.DescribeOrganizationAsync(new DescribeOrganizationRequest(), TestContext.Current.CancellationToken);

        var organization = (await member.DescribeOrganizationAsync(new DescribeOrganizationRequest(), TestContext.Current.CancellationToken)).Organization;

        organization.Should().BeEquivalentTo(new { Id = "o-1", MasterAccountId = "111122223333", Arn = "arn:aws:organizations::111122223333:organization/o-1" });
        organization.FeatureSet.Should().Be(OrganizationFeatureSet.ALL);
        await strangers.Should().ThrowAsync<AWSOrganizationsNotInUseException>();
    }

    [Fact]
    public async Task Is_asked_in_one_region_whatever_the_accounts()
    {
        using var elsewhere = new AmazonOrganizationsClient(TwoAccounts.SourceKey, new AmazonOrganizationsConfig { ServiceURL = accounts.Emulator.Endpoint.ToString(), AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0 });
        var ask = () => elsewhere.DescribeOrganizationAsync(new DescribeOrganizationRequest(), TestContext.Current.CancellationToken);

        await ask.Should().ThrowAsync<AmazonOrganizationsException>();
    }
}
