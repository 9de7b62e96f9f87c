using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Authorization;

/// <summary>Requests by HTTP in each protocol, good but for one thing: each service refuses them with a code and a status of its own.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html")]
[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html")]
[FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html")]
[FromAwsDocs("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html")]
public sealed class SignaturesOfEveryProtocol(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private static readonly Dictionary<string, Func<TamperedRequest, TamperedRequest>> Tampering = new()
    {
        ["unknown key"] = request => request with { Key = new ImmutableCredentials("AKIAUNKNOWN", "x", null) },
        ["wrong secret"] = request => request with { Key = new ImmutableCredentials("AKIASOURCE", "x", null) },
        ["wrong region"] = request => request with { Region = "eu-west-1" },
        ["wrong service"] = request => request with { Scope = request.Service == "kms" ? "logs" : "kms" },
        ["other body"] = request => request with { OtherBody = true },
        ["other header"] = request => request with { OtherHeader = true },
        ["host not signed"] = request => request with { WithoutHost = true },
        ["late"] = request => request with { Skew = TimeSpan.FromMinutes(request.Service == "s3" ? -16 : -6) },
        ["early"] = request => request with { Skew = TimeSpan.FromMinutes(request.Service == "s3" ? 16 : 6) },
        ["unknown token"] = request => request with { Key = new ImmutableCredentials("ASIASESSION", "s", "other") },
        ["expired token"] = request => request with { Key = new ImmutableCredentials("ASIAEXPIRED", "s", "token") },
    };

    // Key unknown, token unknown, token expired, host not signed; all else is a signature that does not fit.
    private static readonly Dictionary<string, (int Status, string Key, string Token, string Expired, string Incomplete, string Mismatch)> Families = new()
    {
        ["json 1.0"] = (400, "UnrecognizedClientException", "UnrecognizedClientException", "ExpiredTokenException", "IncompleteSignatureException", "InvalidSignatureException"),
        ["json 1.1"] = (400, "UnrecognizedClientException", "UnrecognizedClientException", "ExpiredTokenException", "IncompleteSignatureException", "InvalidSignatureException"),
        ["rest-json"] = (403, "UnrecognizedClientException", "UnrecognizedClientException", "ExpiredTokenException", "IncompleteSignatureException", "InvalidSignatureException"),
        ["query"] = (403, "InvalidClientTokenId", "InvalidClientTokenId", "ExpiredToken", "IncompleteSignature", "SignatureDoesNotMatch"),
        ["query, sns"] = (403, "InvalidClientTokenId", "InvalidClientTokenId", "ExpiredToken", "IncompleteSignature", "SignatureDoesNotMatch"),
        ["query, cloudwatch"] = (403, "InvalidClientTokenId", "InvalidClientTokenId", "ExpiredToken", "IncompleteSignature", "SignatureDoesNotMatch"),
        ["cbor"] = (403, "InvalidClientTokenId", "InvalidClientTokenId", "ExpiredToken", "IncompleteSignature", "SignatureDoesNotMatch"),
        ["ec2"] = (401, "AuthFailure", "AuthFailure", "RequestExpired", "IncompleteSignature", "AuthFailure"),
    };

    private static readonly Dictionary<string, (int Status, string Code)> OfS3 = new()
    {
        ["unknown key"] = (403, "InvalidAccessKeyId"),
        ["wrong secret"] = (403, "SignatureDoesNotMatch"),
        ["wrong region"] = (400, "AuthorizationHeaderMalformed"),
        ["wrong service"] = (400, "AuthorizationHeaderMalformed"),
        ["other body"] = (400, "XAmzContentSHA256Mismatch"),
        ["other header"] = (403, "SignatureDoesNotMatch"),
        ["host not signed"] = (403, "AccessDenied"),
        ["late"] = (403, "RequestTimeTooSkewed"),
        ["early"] = (403, "RequestTimeTooSkewed"),
        ["unknown token"] = (400, "InvalidToken"),
        ["expired token"] = (400, "ExpiredToken"),
    };

    public static IEnumerable<TheoryDataRow<string>> Protocols() => TamperedRequest.ByProtocol.Keys.Select(protocol => new TheoryDataRow<string>(protocol));

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from protocol in TamperedRequest.ByProtocol.Keys
        from wrong in Tampering.Keys
        select new TheoryDataRow<string, string>(protocol, wrong);

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Are_believed_as_they_are(string protocol) =>
        (await TamperedRequest.ByProtocol[protocol].Send(accounts.Emulator.Endpoint)).Should().Be((200, ""));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Are_refused_in_the_words_of_the_service(string protocol, string wrong)
    {
        AddSessions();

        var refused = await Tampering[wrong](TamperedRequest.ByProtocol[protocol]).Send(accounts.Emulator.Endpoint);

        refused.Should().Be(protocol == "rest-xml" ? OfS3[wrong] : Expected(Families[protocol], wrong));
    }

    private static (int Status, string Code) Expected((int Status, string Key, string Token, string Expired, string Incomplete, string Mismatch) family, string wrong) => wrong switch
    {
        "unknown key" => (family.Status, family.Key),
        "unknown token" => (family.Status, family.Token),
        "expired token" => (family.Expired == "RequestExpired" ? 400 : family.Status, family.Expired),
        "host not signed" => (family.Incomplete == "IncompleteSignature" ? 400 : family.Status, family.Incomplete),
        _ => (family.Status, family.Mismatch),
    };

    private void AddSessions()
    {
        var user = new UserPrincipal(accounts.Source, accounts.Source.Users["administrator"]);
        accounts.Source.Register(new AccessKey("ASIASESSION", "s", user, "token", DateTimeOffset.UtcNow.AddHours(1)));
        accounts.Source.Register(new AccessKey("ASIAEXPIRED", "s", user, "token", DateTimeOffset.UtcNow.AddHours(-1)));
    }
}
