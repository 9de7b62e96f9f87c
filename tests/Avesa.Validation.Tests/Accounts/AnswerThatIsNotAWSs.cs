using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;
using Microsoft.AspNetCore.Http;

namespace Avesa.Validation.Tests.Accounts;

public sealed class AnswerThatIsNotAWSs(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    private static readonly string Identity = StsAnswers.Identity("arn:aws:iam::987654321098:user/u");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Such_as_a_hotels_login_page_leaves_the_account_unproven(int status)
    {
        await using var stub = await StubEndpoint.Start((_, http) =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsync("<html><body>Welcome! Please accept our terms");
        });
        using var production = Open($"hotel-{status}", stub);

        var identify = () => production.Identify(Cancellation);

        (await identify.Should().ThrowAsync<AccountUnprovenException>()).WithMessage($"What {stub.Url}/ answers to the profile 'hotel-{status}' (AVESA_PRODUCTION_PROFILE) is not AWS's protocol. *");
    }

    [Fact]
    public async Task Is_unreadable_whatever_protocol_the_service_speaks()
    {
        await using var stub = await StubEndpoint.Start((request, http) =>
            http.Response.WriteAsync(request.Contains("GetCallerIdentity", StringComparison.Ordinal) ? Identity : "<html>hunter2"));
        using var production = Open("everywhere", stub);
        Func<Task>[] reads =
        [
            () => production.S3.ListBucketsAsync(Cancellation),
            () => production.Lambda.ListFunctionsAsync(new Amazon.Lambda.Model.ListFunctionsRequest(), Cancellation),
            () => production.Iam.ListRolesAsync(new Amazon.IdentityManagement.Model.ListRolesRequest(), Cancellation),
            () => production.Logs.DescribeLogGroupsAsync(new Amazon.CloudWatchLogs.Model.DescribeLogGroupsRequest(), Cancellation),
        ];

        foreach (var read in reads)
        {
            var thrown = await Record.ExceptionAsync(read);
            Unreadable.Because(thrown!, AccountSide.Production).Should()
                .Match("The answer to * in the production account broke off or is not what AWS's protocol says.");
        }
    }

    // XML readers look for the elements that they know, and would find an empty list.
    [Fact]
    public async Task Is_unreadable_as_a_page_that_is_well_formed_too()
    {
        await using var stub = await StubEndpoint.Start((request, http) =>
        {
            var asked = request.Contains("GetCallerIdentity", StringComparison.Ordinal);
            http.Response.ContentType = asked ? "text/xml" : "text/html; charset=utf-8";
            return http.Response.WriteAsync(asked ? Identity : "<html><body>Please log in.</body></html>");
        });
        using var production = Open("proxy", stub);
        Func<Task>[] reads =
        [
            () => production.S3.ListBucketsAsync(Cancellation),
            () => production.Iam.ListRolesAsync(new Amazon.IdentityManagement.Model.ListRolesRequest(), Cancellation),
            () => production.CloudFormation.DescribeStacksAsync(new Amazon.CloudFormation.Model.DescribeStacksRequest(), Cancellation),
            () => production.Ec2.DescribeVpcsAsync(new Amazon.EC2.Model.DescribeVpcsRequest(), Cancellation),
        ];

        foreach (var read in reads)
        {
            var thrown = await Record.ExceptionAsync(read);
            Unreadable.Because(thrown!, AccountSide.Production).Should().Contain("a page for people (text/html");
        }
    }

    [Fact]
    public async Task Is_read_where_only_its_kind_is_named_wrongly()
    {
        await using var stub = await StubEndpoint.Start((request, http) =>
        {
            var asked = request.Contains("GetCallerIdentity", StringComparison.Ordinal);
            http.Response.ContentType = asked ? "text/xml" : "text/html; charset=utf-8";
            return http.Response.WriteAsync(asked ? Identity : "{\"TableNames\": [\"TenantServices\"]}");
        });
        using var production = Open("misnamed", stub);

        (await production.DynamoDb.ListTablesAsync(new ListTablesRequest(), Cancellation)).TableNames.Should().Equal("TenantServices");
    }

    [Theory]
    [InlineData("breaks off", "{\"TableNames\": [\"TenantServ", 100)]
    [InlineData("is not JSON", "{\"TableNames\": [\"hunter2\"", null)]
    [InlineData("is a page of a proxy", "<html>hunter2</html>", null)]
    public async Task Is_unreadable_when_it(string what, string body, int? length)
    {
        await using var stub = await StubEndpoint.Start(async (request, http) =>
        {
            http.Response.ContentLength = request.Contains("GetCallerIdentity", StringComparison.Ordinal) ? null : length;
            await http.Response.WriteAsync(request.Contains("GetCallerIdentity", StringComparison.Ordinal) ? Identity : body);
        });
        var ledger = new CallLedger();
        using var production = Open(what.Replace(' ', '-'), stub, ledger);

        var thrown = await Record.ExceptionAsync(() => production.DynamoDb.ListTablesAsync(new ListTablesRequest(), Cancellation));

        Unreadable.Because(thrown!, AccountSide.Production).Should()
            .Be("The answer to dynamodb:ListTables in the production account broke off or is not what AWS's protocol says.");
        ledger.Snapshot()[^1].Should().Match<RecordedCall>(call => call.Outcome == "garbled" && call.Attempts == 1);
    }

    [Fact]
    public async Task Is_a_timeout_when_it_does_not_come()
    {
        var never = new TaskCompletionSource();
        await using var stub = await StubEndpoint.Start((_, http) => never.Task.WaitAsync(http.RequestAborted));
        var ledger = new CallLedger();
        using var production = Open("silent", stub, ledger, accounts.Options with { IdentityTimeout = TimeSpan.FromMilliseconds(300) });

        var identify = () => production.Identify(Cancellation);

        (await identify.Should().ThrowAsync<AccountUnprovenException>()).WithMessage($"{stub.Url}/ did not answer the profile 'silent' (AVESA_PRODUCTION_PROFILE) in time. *");
        ledger.Snapshot().Should().ContainSingle().Which.Outcome.Should().Be("timeout");
    }

    private AccountConnection Open(string profile, StubEndpoint stub, CallLedger? ledger = null, ConnectionOptions? options = null)
    {
        accounts.AddProfile(profile, $"endpoint_url = {stub.Url}\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}");
        return accounts.Open(profile, options, ledger);
    }
}
