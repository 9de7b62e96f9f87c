using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace Avesa.Validation.Emulator.Tests.Logs;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html")]
public sealed class ManyLogStreams : IClassFixture<TwoAccounts>
{
    private readonly AmazonCloudWatchLogsClient logs;

    public ManyLogStreams(TwoAccounts accounts)
    {
        logs = accounts.Logs(TwoAccounts.SourceKey);
        var group = accounts.Source.AddLogGroup("/streams");
        for (var number = 0; number < 70; number++)
        {
            // The later the name, the older the last event.
            group.Log($"stream-{number:00}", LogsClient.Noon.AddHours(-number), "first", "last");
        }

        group.Stream("without-events", LogsClient.Noon);
    }

    [Fact]
    public async Task Come_in_pages_of_fifty_by_name()
    {
        var first = await Describe(new DescribeLogStreamsRequest());
        var second = await Describe(new DescribeLogStreamsRequest { NextToken = first.NextToken });

        first.LogStreams.Should().HaveCount(50);
        second.LogStreams.Select(stream => stream.LogStreamName).Should().BeInAscendingOrder(StringComparer.Ordinal).And.HaveCount(21).And.StartWith("stream-50");
        second.NextToken.Should().BeNull();
    }

    [Fact]
    public async Task Come_latest_first_when_ordered_by_their_last_event()
    {
        var latest = await Describe(new DescribeLogStreamsRequest { OrderBy = OrderBy.LastEventTime, Descending = true, Limit = 3 });
        var next = await Describe(new DescribeLogStreamsRequest { OrderBy = OrderBy.LastEventTime, Descending = true, Limit = 3, NextToken = latest.NextToken });

        latest.LogStreams.Select(stream => stream.LogStreamName).Should().Equal("stream-00", "stream-01", "stream-02");
        next.LogStreams.Select(stream => stream.LogStreamName).Should().Equal("stream-03", "stream-04", "stream-05");
        latest.LogStreams[0].FirstEventTimestamp.Should().Be(LogsClient.Noon.UtcDateTime);
        latest.LogStreams[0].LastEventTimestamp.Should().Be(LogsClient.Noon.UtcDateTime.AddMinutes(1));
    }

    [Fact]
    public async Task Come_last_name_first_when_descending()
    {
        var answer = await Describe(new DescribeLogStreamsRequest { Descending = true, Limit = 2 });

        answer.LogStreams.Select(stream => stream.LogStreamName).Should().Equal("without-events", "stream-69");
        answer.LogStreams[0].LastEventTimestamp.Should().BeNull();
    }

    [Fact]
    public async Task Refuse_a_prefix_when_ordered_by_time()
    {
        var describe = () => Describe(new DescribeLogStreamsRequest { OrderBy = OrderBy.LastEventTime, LogStreamNamePrefix = "stream" });

        (await describe.Should().ThrowAsync<InvalidParameterException>()).WithMessage("Cannot order by LastEventTime with a logStreamNamePrefix.");
    }

    [Fact]
    public async Task Are_not_found_without_their_group()
    {
        var describe = () => logs.DescribeLogStreamsAsync(new DescribeLogStreamsRequest { LogGroupName = "/nowhere" }, TestContext.Current.CancellationToken);

        (await describe.Should().ThrowAsync<ResourceNotFoundException>()).WithMessage("The specified log group does not exist.");
    }

    private Task<DescribeLogStreamsResponse> Describe(DescribeLogStreamsRequest request)
    {
        request.LogGroupName = "/streams";
        return logs.DescribeLogStreamsAsync(request, TestContext.Current.CancellationToken);
    }
}
