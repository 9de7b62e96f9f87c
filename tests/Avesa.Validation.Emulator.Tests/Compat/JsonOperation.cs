using System.Text.Json;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html")]
public sealed class JsonOperation
{
    [Fact]
    public async Task Is_a_post_named_by_its_target_with_the_set_members_only()
    {
        await using var stub = (await AwsStub.Start()).Answers("{}");
        using var logs = new AmazonCloudWatchLogsClient(AwsStub.Credentials, stub.Config<AmazonCloudWatchLogsConfig>());

        var request = new FilterLogEventsRequest
        {
            LogGroupName = "/aws/lambda/f",
            StartTime = 1700000000123,
            LogStreamNames = ["a"],
            FilterPattern = "\"START\"",
        };
        await logs.FilterLogEventsAsync(request, TestContext.Current.CancellationToken);

        stub.Request.Method.Should().Be("POST");
        stub.Request.Target.Should().Be("/");
        stub.Request.Headers["X-Amz-Target"].ToString().Should().Be("Logs_20140328.FilterLogEvents");
        stub.Request.Headers["Content-Type"].ToString().Should().Be("application/x-amz-json-1.1");
        stub.Request.SigningScope.Should().Be("us-east-1/logs/aws4_request");
        var expected = """{"logGroupName":"/aws/lambda/f","logStreamNames":["a"],"startTime":1700000000123,"filterPattern":"\"START\""}""";
        JsonElement.DeepEquals(JsonElement.Parse(stub.Request.Body), JsonElement.Parse(expected)).Should().BeTrue();
    }

    [Fact]
    public async Task Writes_and_reads_the_times_that_the_official_client_takes_as_dates()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """{"events":[{"timestamp":1700000000123,"message":"START","ingestionTime":1700000000456}],"nextForwardToken":"f/1"}""");
        using var logs = new AmazonCloudWatchLogsClient(AwsStub.Credentials, stub.Config<AmazonCloudWatchLogsConfig>());
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(1700000000123).UtcDateTime;

        var response = await logs.GetLogEventsAsync(
            new GetLogEventsRequest { LogGroupName = "g", LogStreamName = "s", StartTime = moment }, TestContext.Current.CancellationToken);

        stub.Request.Body.Should().Contain("\"startTime\":1700000000123");
        response.Events.Single().Timestamp.Should().Be(moment);
        response.Events.Single().Timestamp!.Value.Kind.Should().Be(DateTimeKind.Utc);
        response.Events.Single().IngestionTime.Should().Be(moment.AddMilliseconds(333));
        response.NextForwardToken.Should().Be("f/1");
    }

    [Fact]
    public async Task Reads_a_group_without_retention()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """
            {"logGroups":[{"logGroupName":"g","arn":"arn:aws:logs:us-east-1:1:log-group:g:*",
            "storedBytes":7,"creationTime":0,"logGroupClass":"STANDARD"}]}
            """);
        using var logs = new AmazonCloudWatchLogsClient(AwsStub.Credentials, stub.Config<AmazonCloudWatchLogsConfig>());

        var group = (await logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest(), TestContext.Current.CancellationToken)).LogGroups.Single();

        group.RetentionInDays.Should().BeNull();
        group.StoredBytes.Should().Be(7);
        group.CreationTime.Should().Be(DateTime.UnixEpoch);
        group.LogGroupClass.Should().Be(LogGroupClass.STANDARD);
        group.Arn.Should().EndWith(":*");
    }
}
