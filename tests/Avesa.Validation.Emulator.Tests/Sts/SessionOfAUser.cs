using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Avesa.Validation.Emulator.Tests.Sts;

[FromAwsDocs("https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html")]
public sealed class SessionOfAUser(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    [Fact]
    public async Task Is_the_same_user_and_opens_no_other_session()
    {
        using var user = accounts.Sts(TwoAccounts.SourceKey);
        using var session = accounts.Sts((await user.GetSessionTokenAsync(new GetSessionTokenRequest(), TestContext.Current.CancellationToken)).Credentials);

        var identity = await session.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
        var again = () => session.GetSessionTokenAsync(new GetSessionTokenRequest(), TestContext.Current.CancellationToken);

        identity.Arn.Should().Be("arn:aws:iam::123456789012:user/administrator");
        (await again.Should().ThrowAsync<AmazonSecurityTokenServiceException>()).Which.ErrorCode.Should().Be("AccessDenied");
    }
}
