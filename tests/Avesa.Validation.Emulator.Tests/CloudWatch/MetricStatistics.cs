using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;

namespace Avesa.Validation.Emulator.Tests.CloudWatch;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html")]
public sealed class MetricStatistics : IClassFixture<TwoAccounts>
{
    private readonly AmazonCloudWatchClient cloudWatch;

    public MetricStatistics(TwoAccounts accounts)
    {
        cloudWatch = accounts.CloudWatch(TwoAccounts.SourceKey);
        accounts.Source.Metrics.Clear();
        accounts.Source.Observe("f", "Duration", Enumerable.Range(0, 12).Select(number => (number * 10, 100.0 + number)));
    }

    [Fact]
    public async Task Have_every_statistic_of_every_period()
    {
        var answer = await Get(new GetMetricStatisticsRequest { Period = 3600, Statistics = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"] });

        answer.Label.Should().Be("Duration");
        var first = answer.Datapoints.Should().HaveCount(2).And.ContainSingle(point => point.Timestamp == CloudWatchClient.Start.UtcDateTime).Subject;
        (first.SampleCount, first.Sum, first.Average, first.Minimum, first.Maximum).Should().Be((6.0, 615.0, 102.5, 100.0, 105.0));
        first.Unit.Should().Be(StandardUnit.Count);
    }

    [Fact]
    public async Task Come_in_no_order_that_a_reader_could_rely_on()
    {
        var answer = await Get(new GetMetricStatisticsRequest { Period = 600, Statistics = ["Sum"] });

        answer.Datapoints.Should().HaveCount(12);
        answer.Datapoints.Select(point => point.Timestamp).Should().NotBeInAscendingOrder();
    }

    [Fact]
    public async Task Are_empty_for_another_unit_and_another_dimension()
    {
        var unit = await Get(new GetMetricStatisticsRequest { Period = 600, Statistics = ["Sum"], Unit = StandardUnit.Seconds });
        var dimension = await Get(new GetMetricStatisticsRequest { Period = 600, Statistics = ["Sum"], Dimensions = [new Dimension { Name = "FunctionName", Value = "g" }] });

        (unit.Datapoints ?? []).Should().BeEmpty();
        (dimension.Datapoints ?? []).Should().BeEmpty();
    }

    [Fact]
    public async Task Refuse_more_than_1440_periods()
    {
        var get = () => Get(new GetMetricStatisticsRequest { Period = 60, Statistics = ["Sum"], EndTime = CloudWatchClient.Start.UtcDateTime.AddMinutes(1441) });

        (await get.Should().ThrowAsync<InvalidParameterCombinationException>()).WithMessage("You have requested up to 1441 datapoints*");
    }

    [Fact]
    public async Task Refuse_a_request_without_statistics()
    {
        var get = () => Get(new GetMetricStatisticsRequest { Period = 60 });

        await get.Should().ThrowAsync<MissingRequiredParameterException>();
    }

    [Fact]
    public async Task Refuse_an_unknown_statistic()
    {
        var get = () => Get(new GetMetricStatisticsRequest { Period = 60, Statistics = ["Median"] });

        await get.Should().ThrowAsync<InvalidParameterValueException>();
    }

    private Task<GetMetricStatisticsResponse> Get(GetMetricStatisticsRequest request)
    {
        (request.Namespace, request.MetricName) = ("AWS/Lambda", "Duration");
        request.Dimensions ??= [new Dimension { Name = "FunctionName", Value = "f" }];
        request.StartTime = CloudWatchClient.Start.UtcDateTime;
        request.EndTime ??= CloudWatchClient.Start.UtcDateTime.AddHours(2);
        return cloudWatch.GetMetricStatisticsAsync(request, TestContext.Current.CancellationToken);
    }
}
