using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html")]
[Collection(nameof(Moto))]
public sealed class LogsInMoto(Moto moto) : IDisposable
{
    private const string Group = "/aws/lambda/avesa-connectwise-ingestion-prod";
    private readonly AmazonCloudWatchLogsClient logs = new(AwsStub.Credentials, moto.Config<AmazonCloudWatchLogsConfig>());

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => logs.Dispose();

    [Fact]
    public async Task Are_listed_with_retention_or_without()
    {
        var groups = await logs.Paginators.DescribeLogGroups(new DescribeLogGroupsRequest { LogGroupNamePrefix = "/aws/lambda/", Limit = 1 })
            .LogGroups.ToListAsync(Cancelled);

        groups.Should().HaveCount(2);
        groups.Single(group => group.LogGroupName == Group).RetentionInDays.Should().Be(30);
        groups.Single(group => group.LogGroupName == "/aws/lambda/empty").RetentionInDays.Should().BeNull();
        groups[0].CreationTime!.Value.Should().BeAfter(DateTime.UnixEpoch.AddYears(50));
    }

    [Fact]
    public async Task Have_streams_and_events()
    {
        var stream = (await logs.Paginators.DescribeLogStreams(new DescribeLogStreamsRequest { LogGroupName = Group })
            .LogStreams.ToListAsync(Cancelled)).Single();
        var request = new GetLogEventsRequest { LogGroupName = Group, LogStreamName = stream.LogStreamName, StartFromHead = true };
        var read = await logs.Paginators.GetLogEvents(request).Events.ToListAsync(Cancelled);
        var found = await logs.Paginators.FilterLogEvents(new FilterLogEventsRequest { LogGroupName = Group }).Events.ToListAsync(Cancelled);

        stream.LastEventTimestamp!.Value.Should().Be(read[^1].Timestamp!.Value);
        read.Select(line => line.Message).Should().Equal("START RequestId: 1", "END RequestId: 1");
        found.Select(line => line.Message).Should().Equal("START RequestId: 1", "END RequestId: 1");
        DateTimeOffset.FromUnixTimeMilliseconds(found[0].Timestamp!.Value).UtcDateTime.Should().Be(read[0].Timestamp!.Value);
    }

    [Fact]
    public async Task Have_policies_and_tags()
    {
        var policies = (await logs.DescribeResourcePoliciesAsync(new DescribeResourcePoliciesRequest(), Cancelled)).ResourcePolicies;
        var group = (await logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = Group }, Cancelled)).LogGroups.Single();
        var tags = await logs.ListTagsForResourceAsync(
            new ListTagsForResourceRequest { ResourceArn = group.Arn.TrimEnd('*').TrimEnd(':') }, Cancelled);

        policies.Single().PolicyName.Should().Be("delivery");
        policies.Single().PolicyDocument.Should().Contain("logs:PutLogEvents");
        tags.Tags.Should().Contain("team", "data");
    }

    [Fact]
    public async Task That_are_not_there_are_not_found()
    {
        var call = () => logs.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = "nobody" });

        await call.Should().ThrowExactlyAsync<ResourceNotFoundException>();
    }
}
