using Amazon.WAFV2;
using Amazon.WAFV2.Model;

namespace Avesa.Validation.Emulator.Tests.Waf;

[FromAwsDocs("https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html")]
public sealed class ProtectedResource(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private const string Balancer = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/portal/1";

    [Fact]
    public async Task Names_its_web_acl_or_none()
    {
        using var waf = new AmazonWAFV2Client(TwoAccounts.SourceKey, accounts.Config<AmazonWAFV2Config>());
        accounts.Source.In("us-east-1").WebAcls[Balancer] = "shield";
        var wrong = () => waf.GetWebACLForResourceAsync(new GetWebACLForResourceRequest { ResourceArn = "portal" }, TestContext.Current.CancellationToken);

        (await waf.GetWebACLForResourceAsync(new GetWebACLForResourceRequest { ResourceArn = Balancer }, TestContext.Current.CancellationToken)).WebACL.Name.Should().Be("shield");
        (await waf.GetWebACLForResourceAsync(new GetWebACLForResourceRequest { ResourceArn = Balancer + "2" }, TestContext.Current.CancellationToken)).WebACL.Should().BeNull();
        await wrong.Should().ThrowAsync<WAFInvalidParameterException>();
    }
}
