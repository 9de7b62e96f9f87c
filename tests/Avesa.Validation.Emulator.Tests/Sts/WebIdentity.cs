using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Tests.Iam;

namespace Avesa.Validation.Emulator.Tests.Sts;

/// <summary>A deployment workflow with a token of its identity provider, and no key.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html")]
public sealed class WebIdentity : IClassFixture<TwoAccounts>, IDisposable
{
    private const string Issuer = "token.actions.githubusercontent.com";
    private readonly TwoAccounts accounts;
    private readonly RSA providersKey = RSA.Create(2048);
    private readonly IamRole role;
    private readonly AmazonSecurityTokenServiceClient sts;

    public WebIdentity(TwoAccounts accounts)
    {
        this.accounts = accounts;
        accounts.Production.OidcProviders[Issuer] = new OidcProvider(Issuer, ["sts.amazonaws.com"], providersKey.ExportSubjectPublicKeyInfoPem());
        role = accounts.Production.AddRole("target", "/deploy/", StsOf.Trusts(
            $$"""{"Federated":"arn:aws:iam::987654321098:oidc-provider/{{Issuer}}"}""",
            "sts:AssumeRoleWithWebIdentity",
            $$$"""{"StringEquals":{"{{{Issuer}}}:aud":"sts.amazonaws.com"},"StringLike":{"{{{Issuer}}}:sub":"repo:avesa/pipeline:*"}}"""));
        sts = new AmazonSecurityTokenServiceClient(new AnonymousAWSCredentials(), accounts.Config<AmazonSecurityTokenServiceConfig>());
    }

    public void Dispose()
    {
        providersKey.Dispose();
        sts.Dispose();
    }

    [Fact]
    public async Task Becomes_a_session_of_a_role_that_trusts_it()
    {
        var session = await Assume(Token());
        using var asRole = accounts.Sts(session.Credentials);
        var identity = await asRole.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);

        (session.SubjectFromWebIdentityToken, session.Audience, session.Provider)
            .Should().Be(("repo:avesa/pipeline:ref:refs/heads/main", "sts.amazonaws.com", $"arn:aws:iam::987654321098:oidc-provider/{Issuer}"));
        identity.Arn.Should().Be("arn:aws:sts::987654321098:assumed-role/target/deployment");
    }

    [Fact]
    public async Task Of_another_repository_is_refused()
    {
        await Refused(Token(subject: "repo:avesa/other:ref:refs/heads/main"), "AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
    }

    [Fact]
    public async Task Is_refused_by_a_role_that_trusts_accounts_only()
    {
        role.TrustPolicy = StsOf.Trusts("""{"AWS":"*"}""");

        await Refused(Token(), "AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
    }

    [Fact]
    public async Task That_cannot_be_believed_is_refused()
    {
        using var anothersKey = RSA.Create(2048);

        await Refused(Token(key: anothersKey), "InvalidIdentityToken", "Couldn't retrieve verification key*");
        await Refused(Token(issuer: "https://nobody.example"), "InvalidIdentityToken", "No OpenIDConnect provider found in your account for https://nobody.example");
        await Refused(Token(audience: "another"), "InvalidIdentityToken", "Incorrect token audience");
        await Refused(Token(expires: DateTimeOffset.UtcNow.AddMinutes(-1)), "ExpiredTokenException", "Token expired: *");
        await Refused("no token", "InvalidIdentityToken", "*not a valid JWT*");
    }

    [Fact]
    public async Task Opens_no_other_operation()
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Action"] = "GetCallerIdentity", ["Version"] = "2011-06-15" });

        var answer = await http.PostAsync(accounts.Emulator.Endpoint, form, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).Should().Be(403);
    }

    private async Task<AssumeRoleWithWebIdentityResponse> Assume(string token) => await sts.AssumeRoleWithWebIdentityAsync(
        new AssumeRoleWithWebIdentityRequest { RoleArn = StsOf.Role, RoleSessionName = "deployment", WebIdentityToken = token },
        TestContext.Current.CancellationToken);

    private async Task Refused(string token, string code, string message)
    {
        var assuming = () => Assume(token);

        (await assuming.Should().ThrowAsync<AmazonSecurityTokenServiceException>().WithMessage(message)).Which.ErrorCode.Should().Be(code);
    }

    private string Token(
        string subject = "repo:avesa/pipeline:ref:refs/heads/main",
        string audience = "sts.amazonaws.com",
        string issuer = $"https://{Issuer}",
        DateTimeOffset? expires = null,
        RSA? key = null)
    {
        var head = Encoded("""{"alg":"RS256","typ":"JWT"}"""u8);
        var claims = new JsonObject
        {
            ["iss"] = issuer,
            ["sub"] = subject,
            ["aud"] = audience,
            ["exp"] = (expires ?? DateTimeOffset.UtcNow.AddMinutes(5)).ToUnixTimeSeconds(),
        };
        var text = $"{head}.{Encoded(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        return $"{text}.{Encoded((key ?? providersKey).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encoded(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
