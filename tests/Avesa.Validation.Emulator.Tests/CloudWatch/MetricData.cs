using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;

namespace Avesa.Validation.Emulator.Tests.CloudWatch;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html")]
public sealed class MetricData : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonCloudWatchClient cloudWatch;

    public MetricData(TwoAccounts accounts)
    {
        this.accounts = accounts;
        cloudWatch = accounts.CloudWatch(TwoAccounts.SourceKey);
        accounts.Source.Metrics.Clear();
        accounts.Source.Observe("f", "Invocations", (0, 1), (59, 1), (60, 1), (180, 4));
        accounts.Source.Observe("f", "Errors", (0, 0), (180, 0));
    }

    [Fact]
    public async Task Is_summed_by_period_latest_first_and_absent_where_nothing_was_observed()
    {
        var answer = await Get(Request(Question("invocations", "Invocations", "Sum")));

        var result = answer.MetricDataResults.Should().ContainSingle().Subject;
        result.Id.Should().Be("invocations");
        result.StatusCode.Should().Be(StatusCode.Complete);
        result.Timestamps.Should().Equal(Hour(3), Hour(1), Hour(0));
        result.Values.Should().Equal(4, 1, 2);
    }

    [Fact]
    public async Task Comes_oldest_first_when_asked()
    {
        var request = Request(Question("invocations", "Invocations", "Sum"));
        request.ScanBy = ScanBy.TimestampAscending;

        (await Get(request)).MetricDataResults[0].Values.Should().Equal(2, 1, 4);
    }

    [Theory]
    [InlineData("SampleCount", 2)]
    [InlineData("Average", 1)]
    [InlineData("Minimum", 1)]
    [InlineData("Maximum", 1)]
    public async Task Has_the_statistic_that_is_asked_for(string statistic, double first)
    {
        var answer = await Get(Request(Question("q", "Invocations", statistic)));

        answer.MetricDataResults[0].Values[^1].Should().Be(first);
    }

    [Fact]
    public async Task Is_zero_where_zero_was_observed_and_nothing_where_nothing_was()
    {
        var answer = await Get(Request(Question("errors", "Errors", "Sum"), Question("throttles", "Throttles", "Sum")));

        answer.MetricDataResults[0].Values.Should().Equal(0, 0);
        (answer.MetricDataResults[1].Values ?? []).Should().BeEmpty();
        answer.MetricDataResults[1].StatusCode.Should().Be(StatusCode.Complete);
    }

    [Fact]
    public async Task Excludes_the_end_of_the_time_range()
    {
        var request = Request(Question("q", "Invocations", "Sum"));
        request.EndTime = Hour(3);

        (await Get(request)).MetricDataResults[0].Timestamps.Should().Equal(Hour(1), Hour(0));
    }

    [Fact]
    public async Task Begins_its_periods_at_the_start_rounded_to_the_minute()
    {
        var request = Request(Question("q", "Invocations", "Sum"));
        request.StartTime = Hour(0).AddSeconds(-3570);

        (await Get(request)).MetricDataResults[0].Timestamps.Should().Equal(Hour(3).AddHours(-1).AddMinutes(60), Hour(0).AddHours(1), Hour(0));
    }

    [Fact]
    public async Task Comes_in_pages_of_partial_results()
    {
        var request = Request(Question("a", "Invocations", "Sum"), Question("b", "Errors", "Sum"));
        request.MaxDatapoints = 2;
        var first = await Get(request);
        request.NextToken = first.NextToken;
        var second = await Get(request);
        request.NextToken = second.NextToken;
        var third = await Get(request);

        first.MetricDataResults.Should().ContainSingle().Which.StatusCode.Should().Be(StatusCode.PartialData);
        second.MetricDataResults.Select(result => (result.Id, result.Values.Count)).Should().Equal(("a", 1), ("b", 1));
        third.MetricDataResults.Select(result => (result.Id, result.Values.Count)).Should().Equal(("b", 1));
        third.NextToken.Should().BeNull();
        third.MetricDataResults[0].StatusCode.Should().Be(StatusCode.Complete);
    }

    [Fact]
    public async Task Refuses_a_made_up_token()
    {
        var request = Request(Question("a", "Invocations", "Sum"));
        request.NextToken = "bm90IG91cnM";
        var get = () => Get(request);

        await get.Should().ThrowAsync<InvalidNextTokenException>();
    }

    [Fact]
    public async Task Refuses_metric_math_and_percentiles_loudly()
    {
        var math = () => Get(Request(new MetricDataQuery { Id = "e", Expression = "SUM(METRICS())" }));
        var percentile = () => Get(Request(Question("p", "Invocations", "p99")));

        (await math.Should().ThrowAsync<AmazonCloudWatchException>()).Which.ErrorCode.Should().Be("EmulatorLacksOperation");
        (await percentile.Should().ThrowAsync<AmazonCloudWatchException>()).Which.ErrorCode.Should().Be("EmulatorLacksOperation");
    }

    [Fact]
    public async Task Refuses_what_aws_refuses()
    {
        var backwards = Request(Question("a", "Invocations", "Sum"));
        (backwards.StartTime, backwards.EndTime) = (backwards.EndTime, backwards.StartTime);
        var period = Question("a", "Invocations", "Sum");
        period.MetricStat.Period = 90;
        Func<Task>[] wrong =
        [
            () => Get(backwards),
            () => Get(Request(period)),
            () => Get(Request(Question("Upper", "Invocations", "Sum"))),
            () => Get(Request(Question("a", "Invocations", "Sum"), Question("a", "Errors", "Sum"))),
        ];

        foreach (var get in wrong)
        {
            (await get.Should().ThrowAsync<AmazonCloudWatchException>()).Which.ErrorCode.Should().Be("ValidationError");
        }
    }

    [Fact]
    public async Task Is_refused_to_who_may_not_read_it()
    {
        using var limited = accounts.CloudWatch(accounts.Source.AddUser("lists-only", """{"Effect":"Allow","Action":"cloudwatch:ListMetrics","Resource":"*"}"""));
        var get = () => limited.GetMetricDataAsync(Request(Question("a", "Invocations", "Sum")), TestContext.Current.CancellationToken);

        (await get.Should().ThrowAsync<AmazonCloudWatchException>()).Which.ErrorCode.Should().Be("AccessDenied");
    }

    private static DateTime Hour(int number) => CloudWatchClient.Start.UtcDateTime.AddHours(number);

    private static MetricDataQuery Question(string id, string name, string statistic) => new()
    {
        Id = id,
        MetricStat = new MetricStat
        {
            Metric = new Metric { Namespace = "AWS/Lambda", MetricName = name, Dimensions = [new Dimension { Name = "FunctionName", Value = "f" }] },
            Period = 3600,
            Stat = statistic,
        },
    };

    private static GetMetricDataRequest Request(params List<MetricDataQuery> questions) =>
        new() { MetricDataQueries = questions, StartTime = Hour(0), EndTime = Hour(6) };

    private Task<GetMetricDataResponse> Get(GetMetricDataRequest request) => cloudWatch.GetMetricDataAsync(request, TestContext.Current.CancellationToken);
}
