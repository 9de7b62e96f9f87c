using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html")]
[Collection(nameof(Moto))]
public sealed class MetricsInMoto(Moto moto) : IDisposable
{
    private static readonly Dimension Function = new() { Name = "FunctionName", Value = "avesa-connectwise-ingestion-prod" };
    private readonly AmazonCloudWatchClient metrics = new(AwsStub.Credentials, moto.Config<AmazonCloudWatchConfig>());
    private readonly DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => metrics.Dispose();

    [Fact]
    public async Task Are_listed_with_their_dimensions()
    {
        var metric = (await metrics.Paginators.ListMetrics(new ListMetricsRequest { Namespace = "Avesa" }).Metrics.ToListAsync(Cancelled)).Single();

        metric.MetricName.Should().Be("Invocations");
        metric.Dimensions.Single().Value.Should().Be(Function.Value);
    }

    [Fact]
    public async Task Have_the_datapoints_that_were_published()
    {
        var request = new GetMetricDataRequest
        {
            StartTime = now.AddHours(-1),
            EndTime = now.AddHours(1),
            MetricDataQueries =
            [
                new MetricDataQuery
                {
                    Id = "runs",
                    MetricStat = new MetricStat
                    {
                        Metric = new Metric { Namespace = "Avesa", MetricName = "Invocations", Dimensions = [Function] },
                        Period = 60,
                        Stat = "Sum",
                    },
                },
            ],
        };

        var result = (await metrics.Paginators.GetMetricData(request).MetricDataResults.ToListAsync(Cancelled)).Single();

        result.Id.Should().Be("runs");
        result.StatusCode.Should().Be(StatusCode.Complete);
        result.Values.Should().Equal(3.5);
        result.Timestamps.Single().Should().BeCloseTo(now, TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Have_statistics()
    {
        var response = await metrics.GetMetricStatisticsAsync(
            new GetMetricStatisticsRequest
            {
                Namespace = "Avesa",
                MetricName = "Invocations",
                Dimensions = [Function],
                StartTime = now.AddHours(-1),
                EndTime = now.AddHours(1),
                Period = 3600,
                Statistics = ["Sum", "SampleCount"],
            },
            Cancelled);

        response.Label.Should().Be("Invocations");
        response.Datapoints.Single().Sum.Should().Be(3.5);
        response.Datapoints.Single().SampleCount.Should().Be(1);
        response.Datapoints.Single().Unit.Should().Be(StandardUnit.Count);
    }

    [Fact]
    public async Task Have_an_alarm()
    {
        var alarm = (await metrics.DescribeAlarmsAsync(new DescribeAlarmsRequest { AlarmNames = ["errors"] }, Cancelled)).MetricAlarms.Single();

        alarm.Threshold.Should().Be(1.5);
        alarm.Statistic.Should().Be(Statistic.Sum);
        alarm.ComparisonOperator.Should().Be(ComparisonOperator.GreaterThanThreshold);
        alarm.AlarmActions.Should().ContainSingle();
        alarm.ActionsEnabled.Should().BeTrue();
    }

    [Fact]
    public async Task Have_a_dashboard()
    {
        var entries = await metrics.Paginators.ListDashboards(new ListDashboardsRequest()).DashboardEntries.ToListAsync(Cancelled);
        var dashboard = await metrics.GetDashboardAsync(new GetDashboardRequest { DashboardName = entries.Single().DashboardName }, Cancelled);

        entries.Single().Size.Should().BePositive();
        dashboard.DashboardBody.Should().Contain("widgets");
    }

    [Fact]
    public async Task Whose_dashboard_is_not_there_say_so()
    {
        var call = () => metrics.GetDashboardAsync(new GetDashboardRequest { DashboardName = "nobody" });

        (await call.Should().ThrowAsync<AmazonCloudWatchException>()).Which.ErrorCode.Should().Contain("NotFound");
    }
}
