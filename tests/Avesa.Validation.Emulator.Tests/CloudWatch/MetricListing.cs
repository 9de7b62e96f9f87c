using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.CloudWatch;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html")]
public sealed class MetricListing : IClassFixture<TwoAccounts>
{
    private readonly AmazonCloudWatchClient cloudWatch;

    public MetricListing(TwoAccounts accounts)
    {
        cloudWatch = accounts.CloudWatch(TwoAccounts.SourceKey);
        accounts.Source.Metrics.Clear();
        foreach (var number in Enumerable.Range(0, 510))
        {
            accounts.Source.Observe($"f-{number:000}", "Invocations", (0, 1));
        }

        accounts.Source.Metrics[MetricKey.Of("Old", "Forgotten")] = Observed(DateTimeOffset.UtcNow.AddDays(-15));
        accounts.Source.Metrics[MetricKey.Of("New", "Fresh", ("b", "2"), ("a", "1"))] = Observed(DateTimeOffset.UtcNow.AddHours(-1));
    }

    [Fact]
    public async Task Comes_in_pages_of_five_hundred_without_what_is_older_than_two_weeks()
    {
        var first = await List(new ListMetricsRequest());
        var second = await List(new ListMetricsRequest { NextToken = first.NextToken });

        first.Metrics.Should().HaveCount(500);
        second.Metrics.Should().HaveCount(11);
        second.NextToken.Should().BeNull();
        first.Metrics.Concat(second.Metrics).Should().NotContain(metric => metric.Namespace == "Old");
    }

    [Fact]
    public async Task Is_narrowed_by_dimensions_that_the_metric_may_exceed()
    {
        var byName = await List(new ListMetricsRequest { Dimensions = [new DimensionFilter { Name = "a" }] });
        var byValue = await List(new ListMetricsRequest { Dimensions = [new DimensionFilter { Name = "a", Value = "2" }] });

        byName.Metrics.Should().ContainSingle().Which.Dimensions.Select(dimension => (dimension.Name, dimension.Value)).Should().Equal(("a", "1"), ("b", "2"));
        (byValue.Metrics ?? []).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_narrowed_to_what_was_observed_in_the_last_three_hours()
    {
        var answer = await List(new ListMetricsRequest { RecentlyActive = RecentlyActive.PT3H });

        answer.Metrics.Should().ContainSingle().Which.MetricName.Should().Be("Fresh");
    }

    private static MetricSeries Observed(DateTimeOffset time)
    {
        var series = new MetricSeries();
        series.Add(new Avesa.Validation.Emulator.Model.Datapoint(time, 1));
        return series;
    }

    private Task<ListMetricsResponse> List(ListMetricsRequest request) => cloudWatch.ListMetricsAsync(request, TestContext.Current.CancellationToken);
}
