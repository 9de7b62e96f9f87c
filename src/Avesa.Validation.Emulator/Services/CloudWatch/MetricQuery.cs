using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>A question for the observations of one metric, in periods.</summary>
/// <param name="Key">The metric: its dimensions must be all that it has.</param>
/// <param name="Start">The start, rounded down as CloudWatch rounds it; the first period begins there.</param>
/// <param name="End">The end, not included.</param>
/// <param name="Period">The length of a period.</param>
/// <param name="Unit">Only observations of this unit; null for any.</param>
internal sealed record MetricQuery(MetricKey Key, DateTimeOffset Start, DateTimeOffset End, TimeSpan Period, string? Unit)
{
    /// <summary>Reads the metric's identity.</summary>
    /// <exception cref="AwsError">MissingParameter, or InvalidParameterValue.</exception>
    public static MetricKey Metric(JsonObject input) => MetricKey.Of(
        input.Text("Namespace") ?? throw CloudWatchError.Missing("Namespace"),
        input.Text("MetricName") ?? throw CloudWatchError.Missing("MetricName"),
        input.Structures("Dimensions").Select(dimension => (
            dimension.Text("Name") ?? throw CloudWatchError.Missing("Dimensions.member.N.Name"),
            dimension.Text("Value") ?? throw CloudWatchError.Missing("Dimensions.member.N.Value"))));

    /// <summary>Reads a period in seconds: 1, 5, 10, 20, 30 or a multiple of 60.</summary>
    /// <exception cref="AwsError">MissingParameter, or an error of the given code.</exception>
    public static TimeSpan ReadPeriod(JsonObject input, string code)
    {
        var seconds = input.Number("Period", 1, int.MaxValue, code) ?? throw CloudWatchError.Missing("Period");
        return seconds is 1 or 5 or 10 or 20 or 30 || seconds % 60 == 0
            ? TimeSpan.FromSeconds(seconds)
            : throw new AwsError(code, string.Create(CultureInfo.InvariantCulture, $"The parameter Period must be a multiple of 60, or one of 1, 5, 10, 20 and 30. It is {seconds}."));
    }

    /// <summary>Reads the time range.</summary>
    /// <exception cref="AwsError">MissingParameter, or an error of the given code: the range is empty.</exception>
    public static (DateTimeOffset Start, DateTimeOffset End) Range(JsonObject input, string code)
    {
        var start = input.Time("StartTime") ?? throw CloudWatchError.Missing("StartTime");
        var end = input.Time("EndTime") ?? throw CloudWatchError.Missing("EndTime");
        return start < end ? (start, end) : throw new AwsError(code, "The parameter StartTime must be less than the parameter EndTime.");
    }

    /// <summary>Rounds a start down: to the minute within the last 15 days, to five minutes within 63, to the hour beyond; below a minute to the period.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html, StartTime</remarks>
    public static DateTimeOffset RoundDown(DateTimeOffset start, TimeSpan period, DateTimeOffset now)
    {
        var age = now - start;
        var grain = age > TimeSpan.FromDays(63) ? 3600 : age > TimeSpan.FromDays(15) ? 300 : period < TimeSpan.FromMinutes(1) ? (long)period.TotalSeconds : 60;
        return DateTimeOffset.FromUnixTimeSeconds(start.ToUnixTimeSeconds() / grain * grain);
    }

    /// <summary>The periods in which something was observed, in the order of time: a period without observations is not there.</summary>
    public IReadOnlyList<(DateTimeOffset Start, IReadOnlyList<double> Observed)> Periods(Account account) =>
        account.Metrics.TryGetValue(Key, out var series) && (Unit is null || Unit == series.Unit)
            ? [.. series.Snapshot()
                .Where(observed => observed.Timestamp >= Start && observed.Timestamp < End)
                .GroupBy(observed => (observed.Timestamp - Start).Ticks / Period.Ticks, observed => observed.Value)
                .OrderBy(group => group.Key)
                .Select(group => (Start + (Period * group.Key), (IReadOnlyList<double>)[.. group]))]
            : [];

    /// <summary>A statistic of a period's observations.</summary>
    /// <exception cref="AwsError">EmulatorLacksOperation: percentiles and the like.</exception>
    public static double Statistic(string name, IReadOnlyList<double> observed) => name switch
    {
        "SampleCount" => observed.Count,
        "Average" => observed.Average(),
        "Sum" => observed.Sum(),
        "Minimum" => observed.Min(),
        "Maximum" => observed.Max(),
        _ => throw NotImplementedHere.Part("monitoring", "GetMetricData", $"the statistic {name}"),
    };
}
