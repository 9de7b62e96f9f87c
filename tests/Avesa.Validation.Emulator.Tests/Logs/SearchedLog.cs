using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Logs;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html")]
public sealed class SearchedLog(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonCloudWatchLogsClient logs = accounts.Logs(TwoAccounts.SourceKey);

    [Fact]
    public async Task Answers_the_events_of_all_streams_in_the_order_of_time()
    {
        var group = accounts.Source.AddLogGroup("/two-streams");
        group.Log("b", LogsClient.Noon, "one", "three");
        group.Log("a", LogsClient.Noon.AddSeconds(30), "two");

        var answer = await Filter(new FilterLogEventsRequest { LogGroupName = "/two-streams" });

        answer.Events.Select(found => (found.LogStreamName, found.Message)).Should().Equal(("b", "one"), ("a", "two"), ("b", "three"));
        answer.Events.Select(found => found.EventId).Distinct().Should().HaveCount(3).And.OnlyContain(id => id.Length == 56);
        answer.Events[0].Timestamp.Should().Be(LogsClient.Noon.ToUnixTimeMilliseconds());
        answer.NextToken.Should().BeNull();
    }

    [Fact]
    public async Task Includes_both_ends_of_the_time_range()
    {
        accounts.Source.AddLogGroup("/range").Log("stream", LogsClient.Noon, "zero", "one", "two", "three");

        var answer = await Filter(new FilterLogEventsRequest { LogGroupName = "/range", StartTime = Minute(1), EndTime = Minute(2) });

        answer.Events.Select(found => found.Message).Should().Equal("one", "two");
    }

    [Fact]
    public async Task Answers_empty_pages_with_a_token_until_a_late_hit()
    {
        accounts.Source.AddLogGroup("/sparse").Log("stream", LogsClient.Noon.AddDays(-4), [.. Enumerable.Repeat("nothing", 4 * 24 * 60), "needle"]);

        var pages = await Pages(new FilterLogEventsRequest { LogGroupName = "/sparse", FilterPattern = "needle" });

        pages.Count.Should().BeGreaterThan(2);
        pages.SkipLast(1).Should().OnlyContain(page => (page.Events == null || page.Events.Count == 0) && page.NextToken != null);
        pages[^1].Events.Should().ContainSingle().Which.Message.Should().Be("needle");
    }

    [Fact]
    public async Task Answers_every_event_once_however_small_the_pages_are()
    {
        var group = accounts.Source.AddLogGroup("/small-pages");

        // Many events of one millisecond, in two streams.
        group.Stream("a", LogsClient.Noon).Append(Enumerable.Range(0, 20).Select(number => new LogEvent(LogsClient.Noon, $"a{number}")));
        group.Stream("b", LogsClient.Noon).Append(Enumerable.Range(0, 20).Select(number => new LogEvent(LogsClient.Noon, $"b{number}")));

        var pages = await Pages(new FilterLogEventsRequest { LogGroupName = "/small-pages", Limit = 7 });

        pages.Should().HaveCount(6).And.OnlyContain(page => page.Events.Count <= 7);
        pages.SelectMany(page => page.Events).Select(found => found.Message)
            .Should().Equal(Enumerable.Range(0, 20).Select(number => $"a{number}").Concat(Enumerable.Range(0, 20).Select(number => $"b{number}")));
    }

    [Fact]
    public async Task Ends_a_page_at_one_megabyte()
    {
        accounts.Source.AddLogGroup("/large").Log("stream", LogsClient.Noon, Enumerable.Repeat(new string('x', 200_000), 12));

        var pages = await Pages(new FilterLogEventsRequest { LogGroupName = "/large" });

        pages.Select(page => page.Events.Count).Should().Equal(5, 5, 2);
    }

    [Fact]
    public async Task Hides_events_that_have_expired()
    {
        var group = accounts.Source.AddLogGroup("/retention");
        group.RetentionInDays = 7;
        group.Log("stream", DateTimeOffset.UtcNow.AddDays(-8), "expired");
        group.Log("stream", DateTimeOffset.UtcNow.AddDays(-6), "kept");

        var answer = await Filter(new FilterLogEventsRequest { LogGroupName = "/retention" });

        answer.Events.Select(found => found.Message).Should().Equal("kept");
    }

    [Fact]
    public async Task Can_be_limited_to_streams()
    {
        var group = accounts.Source.AddLogGroup("/chosen");
        group.Log("2026/a", LogsClient.Noon, "a");
        group.Log("2026/b", LogsClient.Noon, "b");
        group.Log("2027/c", LogsClient.Noon, "c");

        var named = await Filter(new FilterLogEventsRequest { LogGroupName = "/chosen", LogStreamNames = ["2026/b", "2027/c"] });
        var prefixed = await Filter(new FilterLogEventsRequest { LogGroupIdentifier = "arn:aws:logs:us-east-1:123456789012:log-group:/chosen", LogStreamNamePrefix = "2026/" });

        named.Events.Select(found => found.Message).Should().Equal("b", "c");
        prefixed.Events.Select(found => found.Message).Should().Equal("a", "b");
    }

    [Fact]
    public async Task Refuses_names_together_with_a_prefix_and_names_that_are_not_there()
    {
        accounts.Source.AddLogGroup("/refuses").Log("stream", LogsClient.Noon, "a");
        var both = () => Filter(new FilterLogEventsRequest { LogGroupName = "/refuses", LogStreamNames = ["stream"], LogStreamNamePrefix = "s" });
        var missing = () => Filter(new FilterLogEventsRequest { LogGroupName = "/refuses", LogStreamNames = ["nowhere"] });

        await both.Should().ThrowAsync<InvalidParameterException>();
        (await missing.Should().ThrowAsync<ResourceNotFoundException>()).WithMessage("The specified log stream does not exist.");
    }

    [Fact]
    public async Task Refuses_a_token_of_another_search()
    {
        accounts.Source.AddLogGroup("/token").Log("stream", LogsClient.Noon, "a", "b");
        var first = await Filter(new FilterLogEventsRequest { LogGroupName = "/token", Limit = 1 });
        var other = () => Filter(new FilterLogEventsRequest { LogGroupName = "/token", FilterPattern = "b", NextToken = first.NextToken });

        (await other.Should().ThrowAsync<InvalidParameterException>()).WithMessage("The specified nextToken is invalid.");
    }

    [Fact]
    public async Task Refuses_the_caller_of_another_account()
    {
        accounts.Source.AddLogGroup("/foreign").Log("stream", LogsClient.Noon, "a");
        using var production = accounts.Logs(TwoAccounts.ProductionKey);
        var filter = () => production.FilterLogEventsAsync(
            new FilterLogEventsRequest { LogGroupIdentifier = "arn:aws:logs:us-east-1:123456789012:log-group:/foreign" },
            TestContext.Current.CancellationToken);

        (await filter.Should().ThrowAsync<AmazonCloudWatchLogsException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
    }

    [Fact]
    public async Task Is_open_to_who_may_read_just_that_group()
    {
        accounts.Source.AddLogGroup("/just-that").Log("stream", LogsClient.Noon, "a");
        using var limited = accounts.Logs(accounts.Source.AddUser("reads-one-group", """{"Effect":"Allow","Action":"logs:FilterLogEvents","Resource":"arn:aws:logs:us-east-1:123456789012:log-group:/just-that:*"}"""));

        var answer = await limited.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = "/just-that" }, TestContext.Current.CancellationToken);

        answer.Events.Should().ContainSingle();
    }

    private static long Minute(int number) => LogsClient.Noon.AddMinutes(number).ToUnixTimeMilliseconds();

    private async Task<List<FilterLogEventsResponse>> Pages(FilterLogEventsRequest request)
    {
        var pages = new List<FilterLogEventsResponse>();
        do
        {
            pages.Add(await Filter(request));
            request.NextToken = pages[^1].NextToken;
        }
        while (request.NextToken is not null);
        return pages;
    }

    private Task<FilterLogEventsResponse> Filter(FilterLogEventsRequest request) => logs.FilterLogEventsAsync(request, TestContext.Current.CancellationToken);
}
