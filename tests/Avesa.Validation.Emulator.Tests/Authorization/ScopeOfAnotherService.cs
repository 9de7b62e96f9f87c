namespace Avesa.Validation.Emulator.Tests.Authorization;

/// <summary>Good requests of each protocol, signed for each of the other services: as at an endpoint of its own, the service that is asked refuses them in its words.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html")]
[FromAwsDocs("https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html")]
public sealed class ScopeOfAnotherService(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private static readonly string[] Rest = ["backup", "guardduty", "lambda", "scheduler", "securityhub"];

    private static readonly string[] Others =
    [
        "cloudformation", "cloudtrail", "config", "dynamodb", "ec2", "events", "iam", "kms", "logs", "monitoring", "organizations", "s3", "secretsmanager", "sns", "sts", "wafv2",
    ];

    private static readonly Dictionary<string, TamperedRequest> Asked = new(TamperedRequest.ByProtocol)
    {
        ["rest-json, scheduler"] = new("scheduler", HttpMethod.Get, "/schedules", "application/json", [], []),
        ["rest-json, guardduty"] = new("guardduty", HttpMethod.Get, "/detector", "application/json", [], []),
    };

    public static IEnumerable<TheoryDataRow<string>> Protocols() => Asked.Keys.Select(protocol => new TheoryDataRow<string>(protocol));

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Is_refused_by_the_service_that_is_asked(string protocol)
    {
        var request = Asked[protocol];
        (await request.Send(accounts.Emulator.Endpoint)).Should().Be((200, ""));

        foreach (var scope in Others.Concat(Rest).Where(scope => scope != request.Service && !(protocol == "rest-xml" && Rest.Contains(scope))))
        {
            (await (request with { Scope = scope }).Send(accounts.Emulator.Endpoint)).Should().Be(Refusal(protocol), $"{protocol} was signed for {scope}");
        }
    }

    [Fact]
    public async Task Is_S3s_own_where_the_path_may_be_an_objects() =>
        (await (Asked["rest-json"] with { Scope = "s3", Headers = Asked["rest-xml"].Headers }).Send(accounts.Emulator.Endpoint)).Should().Be((404, "NoSuchBucket"));

    [Fact]
    public async Task Is_not_implemented_where_the_path_may_be_of_an_operation_that_is_not()
    {
        foreach (var scope in Rest)
        {
            (await (Asked["rest-xml"] with { Scope = scope }).Send(accounts.Emulator.Endpoint)).Status.Should().Be(501, $"S3's was signed for {scope}");
        }
    }

    [Fact]
    public async Task Is_refused_by_S3_without_its_header_where_the_path_is_nobody_elses() =>
        (await (Asked["rest-xml"] with { Path = "/bucket/key", Headers = [] }).Send(accounts.Emulator.Endpoint)).Should().Be((400, "InvalidRequest"));

    private static (int Status, string Code) Refusal(string protocol) => protocol.Split(',')[0] switch
    {
        "json 1.0" or "json 1.1" => (400, "InvalidSignatureException"),
        "rest-json" => (403, "InvalidSignatureException"),
        "ec2" => (401, "AuthFailure"),
        "rest-xml" => (400, "AuthorizationHeaderMalformed"),
        _ => (403, "SignatureDoesNotMatch"),
    };
}
