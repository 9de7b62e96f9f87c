using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads CloudWatch metrics and dashboards.</summary>
public sealed class CloudWatchReader(IAmazonCloudWatch client, TimeProvider clock, Memo facts)
{
    /// <summary>A metric's sums, oldest first, from a time until now; empty when nothing was measured.</summary>
    /// <param name="metricNamespace">For example <c>AWS/Lambda</c>.</param>
    /// <param name="metric">For example <c>Errors</c>.</param>
    /// <param name="dimension">All of its dimensions: CloudWatch knows a metric only by the whole set, and these have one.</param>
    /// <param name="value">The dimension's value.</param>
    /// <param name="from">Rounded down to the period, which is a minute; CloudWatch keeps older points by five minutes and by hours.</param>
    /// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html</remarks>
    public Task<IReadOnlyList<MetricPoint>> Sum(string metricNamespace, string metric, string dimension, string value, DateTimeOffset from) =>
        facts.Once<IReadOnlyList<MetricPoint>>(
            $"cloudwatch:GetMetricData/{metricNamespace}/{metric}/{dimension}={value}/{from.ToUnixTimeMilliseconds()}",
            async token =>
            {
                var now = clock.GetUtcNow();
                var period = Period(now - from);
                var asked = new Metric { Namespace = metricNamespace, MetricName = metric, Dimensions = [new Dimension { Name = dimension, Value = value }] };
                var request = new GetMetricDataRequest
                {
                    MetricDataQueries = [new MetricDataQuery { Id = "sum", MetricStat = new MetricStat { Metric = asked, Period = (int)period.TotalSeconds, Stat = "Sum" } }],
                    StartTime = RoundedDown(from, period).UtcDateTime,
                    EndTime = RoundedDown(now, period).Add(period).UtcDateTime,
                    ScanBy = ScanBy.TimestampAscending,
                };
                List<MetricPoint> points = [];
                StatusCode? status = null;
                await foreach (var result in client.Paginators.GetMetricData(request).MetricDataResults.WithCancellation(token))
                {
                    status = result.StatusCode;
                    points.AddRange((result.Timestamps ?? []).Zip(result.Values ?? [], (time, sum) => new MetricPoint(new DateTimeOffset(time.ToUniversalTime()), sum)));
                }

                // PartialData is the answer of every page but the last.
                return status == StatusCode.Complete ? points : throw new IncompleteAnswerException($"GetMetricData: complete values of {metric}, but says {status?.Value ?? "nothing"}");
            });

    /// <summary>The body of a dashboard, JSON text; null when there is no dashboard of that name.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html</remarks>
    public Task<string?> Dashboard(string name) => facts.Once<string?>($"cloudwatch:GetDashboard/{name}", async token =>
    {
        try
        {
            return (await client.GetDashboardAsync(new GetDashboardRequest { DashboardName = name }, token)).DashboardBody.Required("GetDashboard: DashboardBody");
        }
        catch (DashboardNotFoundErrorException)
        {
            return null;
        }
    });

    // Points of less than a minute are kept for hours, of a minute for 15 days, of five minutes for 63 days, of an hour for 455 days.
    private static TimeSpan Period(TimeSpan age) => age.TotalDays switch
    {
        < 15 => TimeSpan.FromMinutes(1),
        < 63 => TimeSpan.FromMinutes(5),
        _ => TimeSpan.FromHours(1),
    };

    private static DateTimeOffset RoundedDown(DateTimeOffset time, TimeSpan period) => new(time.UtcTicks - (time.UtcTicks % period.Ticks), TimeSpan.Zero);
}
