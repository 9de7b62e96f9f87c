using System.Net;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Avesa.Validation.Accounts;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Accounts;

public sealed class UnreadableAnswer(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>, IDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => accounts.OnCall = null;

    [Fact]
    public async Task Of_a_denied_call_names_the_permission_the_resource_and_whom_to_grant_it()
    {
        accounts.AddProfile("nobody", EmulatedAccounts.Keys("AKIANOBODY"));
        using var production = accounts.Open("nobody");

        var because = await Because(() => production.DynamoDb.DescribeTableAsync("TenantServices", Cancellation));

        because.Should().Be(
            "The production account refused dynamodb:DescribeTable on arn:aws:dynamodb:us-east-1:987654321098:table/TenantServices, "
            + "because no identity-based policy allows the dynamodb:DescribeTable action: grant it to arn:aws:iam::987654321098:user/nobody.");
    }

    [Fact]
    public async Task Of_a_denied_call_without_words_names_what_the_ledger_knows()
    {
        accounts.OnCall = call => Throw(call, "ListTables", new AwsError("AccessDenied", "Access Denied", 403));
        using var production = accounts.Open();

        var because = await Because(() => production.DynamoDb.ListTablesAsync(Cancellation));

        because.Should().Be(
            "The production account refused dynamodb:ListTables (AccessDenied): grant it to arn:aws:iam::987654321098:user/administrator.");
    }

    [Theory]
    [InlineData("ThrottlingException", 400, "The production account throttled dynamodb:ListTables (ThrottlingException), after 1 attempt.")]
    [InlineData("InternalServerError", 500, "AWS failed to answer dynamodb:ListTables in the production account (InternalServerError), after 1 attempt.")]
    [InlineData("ExpiredTokenException", 400, "The session that reads the production account expired at dynamodb:ListTables (ExpiredTokenException): renew it and start again.")]
    [InlineData("UnrecognizedClientException", 400, "AWS does not accept the keys that read the production account at dynamodb:ListTables (UnrecognizedClientException).")]
    [InlineData("ResourceNotFoundException", 400, null)]
    [InlineData("ValidationException", 400, null)]
    [InlineData("EmulatorLacksOperation", 501, null)]
    public async Task Follows_from_the_error_code(string code, int status, string? sentence)
    {
        accounts.OnCall = call => Throw(call, "ListTables", new AwsError(code, "…", status));
        using var production = accounts.Open();

        (await Because(() => production.DynamoDb.ListTablesAsync(Cancellation))).Should().Be(sentence);
    }

    [Fact]
    public async Task Of_a_call_that_the_suite_refused_is_the_refusal()
    {
        using var production = accounts.Open();

        var because = await Because(() => production.DynamoDb.DeleteTableAsync("TenantServices", Cancellation));

        because.Should().Be("dynamodb:DeleteTable was refused before it was sent: it is not one of the reads that this suite allows itself.");
    }

    [Fact]
    public async Task Of_an_unproven_account_is_its_paragraph()
    {
        using var production = accounts.Open("avesa-source");

        (await Because(() => production.DynamoDb.ListTablesAsync(Cancellation))).Should().StartWith("The profile 'avesa-source' (AVESA_PRODUCTION_PROFILE) leads to the account 123456789012");
    }

    [Theory]
    [MemberData(nameof(Transport))]
    public void Of_the_transport_says_what_happened(Exception exception, string sentence) =>
        Unreadable.Because(exception, AccountSide.Source).Should().Be(sentence);

    public static TheoryData<Exception, string> Transport() => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"), "The source account could not be reached for a read: no such host" },
        { new TaskCanceledException("100 seconds", new TimeoutException("elapsed")), "The source account did not answer a read in time, after all attempts." },
        { new TimeoutException("elapsed"), "The source account did not answer a read in time, after all attempts." },
        { new HttpIOException(HttpRequestError.ResponseEnded, "ended"), "The answer to a read in the source account broke off or is not what AWS's protocol says." },
        { new AmazonClientException("Unable to get IAM security credentials"), "The source account could not be asked for a read: Unable to get IAM security credentials" },
    };

    [Fact]
    public void Never_repeats_a_response()
    {
        var garbled = new AmazonUnmarshallingException("R1", "SecretString", """{"SecretString":"hunter2"}""", new FormatException("hunter2"));

        Unreadable.Because(garbled, AccountSide.Production).Should()
            .Be("The answer to a read in the production account broke off or is not what AWS's protocol says.");
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public void Is_nothing_that_a_bug_of_ours_throws(Exception bug) => Unreadable.Because(bug, AccountSide.Production).Should().BeNull();

    public static TheoryData<Exception> Bugs() =>
    [
        new ArgumentException("x"),
        new InvalidOperationException("x"),
        new KeyNotFoundException("x"),
        new OperationCanceledException("the run was cancelled"),
        new AmazonDynamoDBException("table not found", ErrorType.Sender, "ResourceNotFoundException", "R1", HttpStatusCode.BadRequest),
    ];

    [Theory]
    [InlineData("User: arn:aws:sts::987654321098:assumed-role/reader/me is not authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::data-storage-msp-prod\" because no identity-based policy allows the s3:ListBucket action", "s3:ListBucket on arn:aws:s3:::data-storage-msp-prod, because no identity-based policy allows the s3:ListBucket action: grant it to arn:aws:sts::987654321098:assumed-role/reader/me.")]
    [InlineData("User: arn:aws:iam::987654321098:user/me is not authorized to perform: secretsmanager:GetSecretValue on resource: tenant/acme/prod with an explicit deny in a resource-based policy", "secretsmanager:GetSecretValue on tenant/acme/prod, with an explicit deny in a resource-based policy: grant it to arn:aws:iam::987654321098:user/me.")]
    [InlineData("User: arn:aws:iam::987654321098:user/me is not authorized to perform: iam:ListRoles", "iam:ListRoles: grant it to arn:aws:iam::987654321098:user/me.")]
    public void Of_a_denied_call_reads_AWSs_own_words(string message, string permission)
    {
        var denied = new AmazonServiceException(message, ErrorType.Sender, "AccessDenied", "R1", HttpStatusCode.Forbidden);

        Unreadable.Because(denied, AccountSide.Production).Should().Be($"The production account refused {permission}");
    }

    private static async Task<string?> Because(Func<Task> read)
    {
        var thrown = await Record.ExceptionAsync(read);
        return Unreadable.Because(thrown!, AccountSide.Production);
    }

    private static void Throw(Call call, string operation, AwsError error)
    {
        if (call.Operation == operation)
        {
            throw error;
        }
    }
}
