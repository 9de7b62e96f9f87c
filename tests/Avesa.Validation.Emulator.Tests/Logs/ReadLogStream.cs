using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;

namespace Avesa.Validation.Emulator.Tests.Logs;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html")]
public sealed class ReadLogStream : IClassFixture<TwoAccounts>
{
    private readonly AmazonCloudWatchLogsClient logs;

    public ReadLogStream(TwoAccounts accounts)
    {
        logs = accounts.Logs(TwoAccounts.SourceKey);
        accounts.Source.AddLogGroup("/read").Log("stream", LogsClient.Noon, Enumerable.Range(0, 10).Select(number => $"{number}"));
    }

    [Fact]
    public async Task Goes_forward_until_a_token_comes_back_as_it_was_sent()
    {
        var first = await Get(new GetLogEventsRequest { StartFromHead = true, Limit = 6 });
        var second = await Get(new GetLogEventsRequest { NextToken = first.NextForwardToken, Limit = 6 });
        var third = await Get(new GetLogEventsRequest { NextToken = second.NextForwardToken, Limit = 6 });

        Messages(first).Should().Equal("0", "1", "2", "3", "4", "5");
        Messages(second).Should().Equal("6", "7", "8", "9");
        Messages(third).Should().BeEmpty();
        second.NextForwardToken.Should().NotBe(first.NextForwardToken);
        third.NextForwardToken.Should().Be(second.NextForwardToken);
    }

    [Fact]
    public async Task Begins_with_the_latest_events_and_goes_backward()
    {
        var last = await Get(new GetLogEventsRequest { Limit = 4 });
        var before = await Get(new GetLogEventsRequest { NextToken = last.NextBackwardToken, Limit = 8 });
        var end = await Get(new GetLogEventsRequest { NextToken = before.NextBackwardToken, Limit = 8 });

        Messages(last).Should().Equal("6", "7", "8", "9");
        Messages(before).Should().Equal("0", "1", "2", "3", "4", "5");
        Messages(end).Should().BeEmpty();
        end.NextBackwardToken.Should().Be(before.NextBackwardToken);
    }

    [Fact]
    public async Task Excludes_the_end_of_the_time_range()
    {
        var answer = await Get(new GetLogEventsRequest
        {
            StartFromHead = true,
            StartTime = LogsClient.Noon.UtcDateTime.AddMinutes(2),
            EndTime = LogsClient.Noon.UtcDateTime.AddMinutes(4),
        });

        Messages(answer).Should().Equal("2", "3");
    }

    [Fact]
    public async Task Refuses_a_made_up_token_and_a_stream_that_is_not_there()
    {
        var token = () => Get(new GetLogEventsRequest { NextToken = "f/38209348203948" });
        var stream = () => logs.GetLogEventsAsync(new GetLogEventsRequest { LogGroupName = "/read", LogStreamName = "nowhere" }, TestContext.Current.CancellationToken);

        await token.Should().ThrowAsync<InvalidParameterException>();
        (await stream.Should().ThrowAsync<ResourceNotFoundException>()).WithMessage("The specified log stream does not exist.");
    }

    private static IEnumerable<string> Messages(GetLogEventsResponse answer) => (answer.Events ?? []).Select(logged => logged.Message);

    private Task<GetLogEventsResponse> Get(GetLogEventsRequest request)
    {
        (request.LogGroupName, request.LogStreamName) = ("/read", "stream");
        return logs.GetLogEventsAsync(request, TestContext.Current.CancellationToken);
    }
}
