using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Emulator.Tests.Authorization;

/// <summary>What the SDK sees of a signature that is not believed, in a Query and a JSON service.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html")]
[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html")]
public sealed class CallersWithoutAGoodKey(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    public static TheoryData<string, string, string?, string, string> Keys { get; } = new()
    {
        { "AKIANOBODY", "x", null, "InvalidClientTokenId", "UnrecognizedClientException" },
        { "AKIASOURCE", "x", null, "SignatureDoesNotMatch", "InvalidSignatureException" },
        { "AKIASOURCE", "secret-of-AKIASOURCE", "token", "InvalidClientTokenId", "UnrecognizedClientException" },
        { "ASIASESSION", "s", null, "InvalidClientTokenId", "UnrecognizedClientException" },
        { "ASIASESSION", "s", "other", "InvalidClientTokenId", "UnrecognizedClientException" },
        { "ASIAEXPIRED", "s", "token", "ExpiredToken", "ExpiredTokenException" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Are_refused_in_the_words_of_the_service(string id, string secret, string? token, string query, string json)
    {
        AddSessions();
        AWSCredentials key = token is null ? new BasicAWSCredentials(id, secret) : new SessionAWSCredentials(id, secret, token);
        using var sts = new AmazonSecurityTokenServiceClient(key, accounts.Config<AmazonSecurityTokenServiceConfig>());
        using var dynamoDb = new AmazonDynamoDBClient(key, accounts.Config<AmazonDynamoDBConfig>());

        var fromQuery = await Refusal(() => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken));
        var fromJson = await Refusal(() => dynamoDb.ListTablesAsync(TestContext.Current.CancellationToken));

        (fromQuery.ErrorCode, (int)fromQuery.StatusCode).Should().Be((query, 403));
        (fromJson.ErrorCode, (int)fromJson.StatusCode).Should().Be((json, 400));
    }

    [Fact]
    public async Task Are_let_in_with_a_session_key_and_its_token()
    {
        AddSessions();
        using var sts = new AmazonSecurityTokenServiceClient(new SessionAWSCredentials("ASIASESSION", "s", "token"), accounts.Config<AmazonSecurityTokenServiceConfig>());

        (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken)).Account.Should().Be("123456789012");
    }

    [Fact]
    public async Task Are_told_which_region_was_wrong()
    {
        var config = accounts.Config<AmazonSecurityTokenServiceConfig>();
        config.AuthenticationRegion = "eu-west-1";
        using var sts = new AmazonSecurityTokenServiceClient(TwoAccounts.SourceKey, config);

        var refusal = await Refusal(() => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken));

        refusal.ErrorCode.Should().Be("SignatureDoesNotMatch");
        refusal.Message.Should().StartWith("Credential should be scoped to a valid region, not 'eu-west-1'");
    }

    [Fact]
    public async Task Who_did_not_sign_or_signed_the_URL_are_told_so()
    {
        using var http = new HttpClient();

        var unsigned = await http.GetAsync(accounts.Emulator.Endpoint, TestContext.Current.CancellationToken);
        var presigned = await http.GetAsync(new Uri(accounts.Emulator.Endpoint, "?X-Amz-Algorithm=AWS4-HMAC-SHA256"), TestContext.Current.CancellationToken);

        ((int)unsigned.StatusCode).Should().Be(403);
        ((int)presigned.StatusCode).Should().Be(501);
    }

    [Fact]
    public async Task Whose_clock_is_wrong_correct_it_by_the_Date_header()
    {
        await using var late = await AwsEmulator.Start(
            accounts.Cloud,
            new EmulatorOptions { SignatureClock = new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(3)) },
            TestContext.Current.CancellationToken);
        using var sts = new AmazonSecurityTokenServiceClient(
            TwoAccounts.SourceKey,
            new AmazonSecurityTokenServiceConfig { ServiceURL = late.Endpoint.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 1 });

        var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);

        identity.Account.Should().Be("123456789012");
        late.Calls.Select(call => call.ErrorCode).Should().Equal("SignatureDoesNotMatch", null);
    }

    private static async Task<AmazonServiceException> Refusal(Func<Task> calling) => (await calling.Should().ThrowAsync<AmazonServiceException>()).Which;

    private void AddSessions()
    {
        var user = new UserPrincipal(accounts.Source, accounts.Source.Users["administrator"]);
        accounts.Source.Register(new AccessKey("ASIASESSION", "s", user, "token", DateTimeOffset.UtcNow.AddHours(1)));
        accounts.Source.Register(new AccessKey("ASIAEXPIRED", "s", user, "token", DateTimeOffset.UtcNow.AddHours(-1)));
    }
}
