using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Lambda;
using Amazon.Lambda.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html")]
public sealed class PagedOperation
{
    [Fact]
    public async Task Gives_the_results_of_every_page()
    {
        await using var stub = (await AwsStub.Start())
            .Answers("""{"Functions":[{"FunctionName":"a"}],"NextMarker":"m"}""")
            .Answers("""{"NextMarker":"n"}""")
            .Answers("""{"Functions":[{"FunctionName":"b"}]}""");
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var names = await lambda.Paginators.ListFunctions(new ListFunctionsRequest()).Functions
            .Select(function => function.FunctionName).ToListAsync(TestContext.Current.CancellationToken);

        names.Should().Equal("a", "b");
        stub.Requests.Select(request => request.Target).Should().Equal(
            "/2015-03-31/functions", "/2015-03-31/functions?Marker=m", "/2015-03-31/functions?Marker=n");
    }

    [Fact]
    public async Task Ends_where_the_service_says_that_it_is_not_truncated()
    {
        await using var stub = (await AwsStub.Start())
            .Answers(Page("a", truncated: "true"), type: "text/xml").Answers(Page("b", truncated: "false"), type: "text/xml");
        using var iam = new AmazonIdentityManagementServiceClient(AwsStub.Credentials, stub.Config<AmazonIdentityManagementServiceConfig>());

        var pages = await iam.Paginators.ListRoles(new ListRolesRequest()).Responses.ToListAsync(TestContext.Current.CancellationToken);

        pages.SelectMany(page => page.Roles).Select(role => role.RoleName).Should().Equal("a", "b");
        stub.Requests[1].Form.Should().Contain("Marker", "m");

        static string Page(string role, string truncated) =>
            $"""
            <ListRolesResponse><ListRolesResult><Roles><member><RoleName>{role}</RoleName></member></Roles>
            <IsTruncated>{truncated}</IsTruncated><Marker>m</Marker></ListRolesResult></ListRolesResponse>
            """;
    }

    [Fact]
    public async Task Ends_where_a_log_stream_repeats_the_token()
    {
        await using var stub = (await AwsStub.Start())
            .Answers("""{"events":[{"message":"a"}],"nextForwardToken":"f/1"}""").Answers("""{"events":[],"nextForwardToken":"f/1"}""");
        using var logs = new AmazonCloudWatchLogsClient(AwsStub.Credentials, stub.Config<AmazonCloudWatchLogsConfig>());

        var events = await logs.Paginators.GetLogEvents(new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s" }).Events
            .ToListAsync(TestContext.Current.CancellationToken);

        events.Should().ContainSingle();
        stub.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Cannot_be_consumed_twice()
    {
        await using var stub = (await AwsStub.Start()).Answers("""{"Functions":[]}""");
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());
        var pages = lambda.Paginators.ListFunctions(new ListFunctionsRequest());
        await pages.Responses.ToListAsync(TestContext.Current.CancellationToken);

        var again = async () => await pages.Functions.ToListAsync(TestContext.Current.CancellationToken);

        await again.Should().ThrowAsync<InvalidOperationException>();
    }
}
