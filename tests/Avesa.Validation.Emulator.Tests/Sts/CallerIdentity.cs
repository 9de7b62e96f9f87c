using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Avesa.Validation.Emulator.Tests.Sts;

public sealed class CallerIdentity(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html")]
    public async Task Follows_the_key_that_signed()
    {
        using var source = new AmazonSecurityTokenServiceClient(TwoAccounts.SourceKey, accounts.Config<AmazonSecurityTokenServiceConfig>());
        using var production = new AmazonSecurityTokenServiceClient(TwoAccounts.ProductionKey, accounts.Config<AmazonSecurityTokenServiceConfig>());

        var fromSource = await source.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
        var fromProduction = await production.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);

        fromSource.Account.Should().Be("123456789012");
        fromSource.Arn.Should().Be("arn:aws:iam::123456789012:user/administrator");
        fromProduction.Account.Should().Be("987654321098");
    }
}
