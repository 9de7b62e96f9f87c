using System.Text;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.S3.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Accounts;

public sealed class RecordedCalls(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>, IDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => accounts.OnCall = null;

    [Fact]
    public async Task Tell_who_asked_what_of_which_account_and_what_came_of_it()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);
        accounts.OnCall = call => Thrown(call, "DescribeTable", new AwsError("AccessDeniedException", "no", 400));

        var describe = () => production.DynamoDb.DescribeTableAsync("TenantServices", Cancellation);
        await describe.Should().ThrowAsync<AmazonServiceException>();

        var call = ledger.Snapshot()[^1];
        call.Should().BeEquivalentTo(
            new
            {
                Side = AccountSide.Production,
                Identity = "profile avesa-production",
                AccountId = "987654321098",
                Service = "dynamodb",
                Operation = "DescribeTable",
                Resource = "TenantServices",
                Outcome = "AccessDeniedException",
                Attempts = 1,
            });
        call.RequestId.Should().NotBeNullOrEmpty();
        call.StartedAt.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        call.Milliseconds.Should().BePositive();
    }

    [Fact]
    public async Task Count_the_attempts_that_throttling_took()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(options: accounts.Options with { Retries = 2 }, ledger: ledger);
        await production.Identify(Cancellation);
        var throttled = 0;
        accounts.OnCall = call =>
        {
            if (Interlocked.Increment(ref throttled) == 1)
            {
                throw new AwsError("ThrottlingException", "Rate exceeded");
            }
        };

        await production.DynamoDb.ListTablesAsync(Cancellation);

        ledger.Snapshot()[^1].Should().Match<RecordedCall>(call => call.Outcome == "ok" && call.Attempts == 2);
    }

    [Fact]
    public async Task Name_bucket_and_key_without_a_word_of_the_contents()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);

        var head = () => production.S3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = "data-storage-msp-prod", Key = "acme/raw/a b.parquet" }, Cancellation);
        await head.Should().ThrowAsync<AmazonServiceException>();

        ledger.Snapshot()[^1].Should().Match<RecordedCall>(call => call.Operation == "HeadObject" && call.Resource == "data-storage-msp-prod/acme/raw/a b.parquet");
    }

    [Fact]
    public async Task Have_one_fingerprint_where_the_same_was_asked_and_another_for_another_page()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);

        await production.DynamoDb.ListTablesAsync(new ListTablesRequest { Limit = 5 }, Cancellation);
        await production.DynamoDb.ListTablesAsync(new ListTablesRequest { Limit = 5 }, Cancellation);
        await production.DynamoDb.ListTablesAsync(new ListTablesRequest { Limit = 5, ExclusiveStartTableName = "LastUpdated" }, Cancellation);

        var prints = ledger.Snapshot().Where(call => call.Operation == "ListTables").Select(call => call.Fingerprint).ToList();
        prints[0].Should().MatchRegex("^[0-9a-f]{16}$").And.Be(prints[1]);
        prints[2].Should().NotBe(prints[0]);
    }

    [Fact]
    public async Task Have_another_fingerprint_where_only_the_query_differs()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);

        foreach (var start in new[] { "a", "a", "b" })
        {
            var list = () => production.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "data-storage-msp-prod", StartAfter = start }, Cancellation);
            await list.Should().ThrowAsync<AmazonServiceException>("there is no such bucket");
        }

        var prints = ledger.Snapshot().Where(call => call.Service == "s3").Select(call => call.Fingerprint).ToList();
        prints[0].Should().NotBeNull().And.Be(prints[1]);
        prints[2].Should().NotBe(prints[0]);
    }

    [Fact]
    public async Task Of_other_credentials_carry_their_own_description()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);
        using var outsider = production.As(new BasicAWSCredentials("AKIASOURCE", "secret-of-AKIASOURCE"), "source's administrator");

        await outsider.DynamoDb.ListTablesAsync(Cancellation);

        ledger.Snapshot().Select(call => (call.Identity, call.Operation, call.AccountId)).Should().Equal(
            ("profile avesa-production", "GetCallerIdentity", null),
            ("source's administrator", "ListTables", null));
        accounts.Emulator.Calls[^1].Caller.Should().Be("arn:aws:iam::123456789012:user/administrator");
        (await outsider.Identify(Cancellation)).AccountId.Should().Be("123456789012");
    }

    [Fact]
    public async Task Of_a_cancelled_call_say_so()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);
        await production.Identify(Cancellation);
        using var cancelled = new CancellationTokenSource();
        accounts.OnCall = _ => cancelled.Cancel();

        var list = () => production.DynamoDb.ListTablesAsync(cancelled.Token);
        await list.Should().ThrowAsync<OperationCanceledException>();

        ledger.Snapshot()[^1].Outcome.Should().Be("cancelled");
    }

    [Fact]
    public void Are_written_one_a_line_with_everything_escaped()
    {
        var ledger = new CallLedger();
        var at = new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.Zero);
        ledger.Append(new RecordedCall(AccountSide.Source, "profile a", "123456789012", "s3", "HeadObject", "b/k\n\"é<", "ok", 12.5, "R1", 1, at, "00ff"));
        ledger.Append(new RecordedCall(AccountSide.Production, "profile b", null, "sts", "GetCallerIdentity", "", "unreachable", 3000, null, 2, at, null));
        using var stream = new MemoryStream();

        ledger.WriteTo(stream);

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(
            """
            {"side":"Source","identity":"profile a","accountId":"123456789012","service":"s3","operation":"HeadObject","resource":"b/k\n\u0022\u00E9\u003C","outcome":"ok","milliseconds":12.5,"requestId":"R1","attempts":1,"startedAt":"2026-11-21T07:00:00+00:00","fingerprint":"00ff"}
            {"side":"Production","identity":"profile b","accountId":null,"service":"sts","operation":"GetCallerIdentity","resource":"","outcome":"unreachable","milliseconds":3000,"requestId":null,"attempts":2,"startedAt":"2026-11-21T07:00:00+00:00","fingerprint":null}

            """.ReplaceLineEndings("\n"));
    }

    private static void Thrown(Call call, string operation, AwsError error)
    {
        if (call.Operation == operation)
        {
            throw error;
        }
    }
}
