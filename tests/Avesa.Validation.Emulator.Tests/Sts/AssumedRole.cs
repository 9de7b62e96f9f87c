using Amazon.DynamoDBv2;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Tests.Iam;

namespace Avesa.Validation.Emulator.Tests.Sts;

[FromAwsDocs("https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html")]
public sealed class AssumedRole : IClassFixture<TwoAccounts>
{
    // No constant: the SDK's analyzer refuses wrong constants before the emulator can.
    private static readonly int TooShort = int.Parse("899", System.Globalization.CultureInfo.InvariantCulture);
    private readonly TwoAccounts accounts;
    private readonly IamRole role;

    public AssumedRole(TwoAccounts accounts)
    {
        this.accounts = accounts;
        role = accounts.Production.AddRole("target", "/deploy/", StsOf.Trusts("""{"AWS":"arn:aws:iam::123456789012:root"}"""));
        role.InlinePolicies["tables"] = IamOf.Document("Allow", "dynamodb:ListTables");
    }

    [Fact]
    public async Task Acts_in_its_own_account_with_its_own_permissions()
    {
        using var source = accounts.Sts(TwoAccounts.SourceKey);

        var session = await source.Assume();
        using var asRole = accounts.Sts(session.Credentials);
        using var dynamoDb = new AmazonDynamoDBClient(session.Credentials, accounts.Config<AmazonDynamoDBConfig>());
        var identity = await asRole.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
        var reading = () => dynamoDb.DescribeTableAsync("TenantServices", TestContext.Current.CancellationToken);

        session.Credentials.AccessKeyId.Should().StartWith("ASIA");
        (session.AssumedRoleUser.Arn, session.AssumedRoleUser.AssumedRoleId).Should().Be(("arn:aws:sts::987654321098:assumed-role/target/validation", "AROAtarget:validation"));
        (identity.Account, identity.Arn).Should().Be(("987654321098", "arn:aws:sts::987654321098:assumed-role/target/validation"));
        (await dynamoDb.ListTablesAsync(TestContext.Current.CancellationToken)).TableNames.Should().BeNullOrEmpty();
        await reading.Should().ThrowAsync<AmazonDynamoDBException>().WithMessage("*assumed-role/target/validation is not authorized to perform: dynamodb:DescribeTable*");
    }

    [Fact]
    public async Task Is_narrowed_by_a_session_policy()
    {
        using var source = accounts.Sts(TwoAccounts.SourceKey);

        var session = await source.Assume(request => request.Policy = IamOf.Document("Allow", "s3:*"));
        using var dynamoDb = new AmazonDynamoDBClient(session.Credentials, accounts.Config<AmazonDynamoDBConfig>());
        var listing = () => dynamoDb.ListTablesAsync(TestContext.Current.CancellationToken);

        await listing.Should().ThrowAsync<AmazonDynamoDBException>().WithMessage("*because no session policy allows the dynamodb:ListTables action");
    }

    [Fact]
    public async Task Is_refused_to_who_may_not_assume_it_though_the_account_is_trusted()
    {
        using var limited = accounts.Sts(accounts.Source.AddUser("limited", """{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::987654321098:role/other"}"""));

        await Refused(limited, $"User: arn:aws:iam::123456789012:user/limited is not authorized to perform: sts:AssumeRole on resource: {StsOf.Role}");
    }

    [Fact]
    public async Task Is_refused_to_an_administrator_of_an_account_that_it_does_not_trust()
    {
        using var production = accounts.Sts(TwoAccounts.ProductionKey);

        await Refused(production);
    }

    [Fact]
    public async Task Is_refused_in_the_same_words_when_it_is_not_there()
    {
        using var source = accounts.Sts(TwoAccounts.SourceKey);

        await Refused(
            source,
            "User: arn:aws:iam::123456789012:user/administrator is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::987654321098:role/target",
            request => request.RoleArn = "arn:aws:iam::987654321098:role/target");
    }

    [Fact]
    public async Task Wants_the_external_id_that_its_trust_policy_names()
    {
        role.TrustPolicy = StsOf.Trusts("""{"AWS":"123456789012"}""", condition: """{"StringEquals":{"sts:ExternalId":"avesa-deployment-key"}}""");
        using var source = accounts.Sts(TwoAccounts.SourceKey);

        await Refused(source);
        await Refused(source, also: request => request.ExternalId = "another");
        (await source.Assume(request => request.ExternalId = "avesa-deployment-key")).Credentials.Should().NotBeNull();
    }

    [Fact]
    public async Task Can_assume_the_next_role_for_an_hour_at_most()
    {
        var next = accounts.Production.AddRole("next", trust: StsOf.Trusts($$"""{"AWS":"{{role.Arn}}"}"""));
        next.MaxSessionDuration = 43200;
        using var source = accounts.Sts(TwoAccounts.SourceKey);
        using var asRole = accounts.Sts((await source.Assume()).Credentials);

        var chained = await asRole.Assume(request => request.RoleArn = next.Arn);

        chained.AssumedRoleUser.Arn.Should().Be("arn:aws:sts::987654321098:assumed-role/next/validation");
        await Refused(asRole, "*role chaining", request => (request.RoleArn, request.DurationSeconds) = (next.Arn, 3601), "ValidationError");
    }

    [Fact]
    public async Task Lasts_no_longer_than_the_role_allows()
    {
        using var source = accounts.Sts(TwoAccounts.SourceKey);

        var before = DateTime.UtcNow;
        var session = await source.Assume(request => request.DurationSeconds = 900);

        session.Credentials.Expiration!.Value.ToUniversalTime().Should().BeCloseTo(before.AddMinutes(15), TimeSpan.FromMinutes(1));
        await Refused(source, "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.", request => request.DurationSeconds = 3601, "ValidationError");
    }

    public static TheoryData<Action<AssumeRoleRequest>, string> Mistakes { get; } = new()
    {
        { request => request.DurationSeconds = TooShort, "ValidationError" },
        { request => request.RoleSessionName = string.Join(' ', "a", "b"), "ValidationError" },
        { request => request.RoleArn = "arn:aws:iam::987654321098:user/target", "ValidationError" },
        { request => request.Policy = "{", "MalformedPolicyDocument" },
        { request => request.Policy = new string(' ', 2049), "PackedPolicyTooLarge" },
        { request => request.Tags = [new Tag { Key = "a", Value = "b" }], "EmulatorLacksOperation" },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public async Task Is_refused_for_wrong_input(Action<AssumeRoleRequest> mistake, string code)
    {
        using var source = accounts.Sts(TwoAccounts.SourceKey);

        await Refused(source, "*", mistake, code);
    }

    private static async Task Refused(
        AmazonSecurityTokenServiceClient sts,
        string message = "User: * is not authorized to perform: sts:AssumeRole on resource: *",
        Action<AssumeRoleRequest>? also = null,
        string code = "AccessDenied")
    {
        var assuming = () => sts.Assume(also);

        (await assuming.Should().ThrowAsync<AmazonSecurityTokenServiceException>().WithMessage(message)).Which.ErrorCode.Should().Be(code);
    }
}
