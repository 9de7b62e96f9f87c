using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>The statistics of one metric, at most 1,440 periods, in no particular order.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html</remarks>
internal sealed class GetMetricStatistics : IOperation
{
    private const int MostDatapoints = 1_440;

    /// <inheritdoc />
    public string Name => nameof(GetMetricStatistics);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("cloudwatch:GetMetricStatistics", "*");
        if (input["ExtendedStatistics"] is not null)
        {
            throw NotImplementedHere.Part(call.Service, Name, "percentiles (ExtendedStatistics)");
        }

        var key = MetricQuery.Metric(input);
        var (start, end) = MetricQuery.Range(input, CloudWatchError.InvalidValue);
        var period = MetricQuery.ReadPeriod(input, CloudWatchError.InvalidValue);
        var statistics = input.Texts("Statistics");
        if (statistics.Count == 0)
        {
            throw new AwsError("MissingParameter", "At least one of the parameters Statistics and ExtendedStatistics must be specified.");
        }

        if (statistics.FirstOrDefault(name => name is not ("SampleCount" or "Average" or "Sum" or "Minimum" or "Maximum")) is { } unknown)
        {
            throw CloudWatchError.Invalid($"The parameter Statistics.member.N must be a value in the set [ SampleCount, Average, Sum, Minimum, Maximum ]. It is {unknown}.");
        }

        var asked = (long)Math.Ceiling((end - start) / period);
        if (asked > MostDatapoints)
        {
            throw CloudWatchError.Combination(string.Create(
                CultureInfo.InvariantCulture,
                $"You have requested up to {asked} datapoints, which exceeds the limit of {MostDatapoints}. You may reduce the datapoints requested by increasing Period, or decreasing the time range."));
        }

        var query = new MetricQuery(key, MetricQuery.RoundDown(start, period, call.Now), end, period, input.Text("Unit"));
        var unit = call.Account.Metrics.TryGetValue(key, out var series) ? series.Unit : "None";

        // CloudWatch promises no order: every other period first is one that nobody can take for sorted.
        var periods = query.Periods(call.Account).Index().OrderByDescending(part => part.Index % 2).Select(part => part.Item);
        return new JsonObject { ["Label"] = key.Name, ["Datapoints"] = new JsonArray([.. periods.Select(part => Shape(part.Start, part.Observed, statistics, unit))]) };
    }

    private static JsonObject Shape(DateTimeOffset start, IReadOnlyList<double> observed, IReadOnlyList<string> statistics, string unit)
    {
        var shape = new JsonObject { ["Timestamp"] = JsonValue.Create(start), ["Unit"] = unit };
        foreach (var statistic in statistics)
        {
            shape[statistic] = MetricQuery.Statistic(statistic, observed);
        }

        return shape;
    }
}
