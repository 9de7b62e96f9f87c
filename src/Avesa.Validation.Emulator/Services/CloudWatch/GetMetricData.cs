using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudWatch;

/// <summary>Answers up to 500 questions for metrics at once, in pages of at most 100,800 datapoints; metric math is not here.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html</remarks>
internal sealed partial class GetMetricData : IOperation
{
    private const int MostDatapoints = 100_800;

    /// <inheritdoc />
    public string Name => nameof(GetMetricData);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("cloudwatch:GetMetricData", "*");
        var (start, end) = MetricQuery.Range(input, CloudWatchError.Validation);
        var descending = input.OneOf("ScanBy", ["TimestampDescending", "TimestampAscending"], CloudWatchError.Validation) != "TimestampAscending";
        var series = Questions(input).Select(question => Read(call, question, start, end, descending)).ToList();
        var room = input.Number("MaxDatapoints", 1, MostDatapoints, CloudWatchError.Validation) ?? MostDatapoints;
        var filters = $"{start:O}\n{end:O}\n{descending}\n{input["MetricDataQueries"]!.ToJsonString()}";
        var (question, datapoint) = Place(call, filters, input.Text("NextToken"));
        var results = new JsonArray();
        for (; question < series.Count; question++, datapoint = 0)
        {
            var (id, label, points) = series[question];
            var taken = points.Skip(datapoint).Take(room).ToList();
            var complete = datapoint + taken.Count == points.Count;
            results.Add(Result(id, label, taken, complete));
            room -= taken.Count;
            if (!complete || (room == 0 && question + 1 < series.Count))
            {
                var next = complete ? $"{question + 1}:0" : string.Create(CultureInfo.InvariantCulture, $"{question}:{datapoint + taken.Count}");
                return new JsonObject { ["MetricDataResults"] = results, ["Messages"] = new JsonArray(), ["NextToken"] = Page.Seal(call, filters, next) };
            }
        }

        return new JsonObject { ["MetricDataResults"] = results, ["Messages"] = new JsonArray() };
    }

    private static IEnumerable<JsonObject> Questions(JsonObject input)
    {
        var questions = input.Structures("MetricDataQueries");
        if (questions.Count is 0 or > 500)
        {
            throw questions.Count == 0 ? CloudWatchError.Missing("MetricDataQueries") : new AwsError(CloudWatchError.Validation, "The collection MetricDataQueries must not have a size greater than 500.");
        }

        var ids = questions.Select(question => question.Text("Id") ?? throw CloudWatchError.Missing("MetricDataQueries.member.N.Id")).ToList();
        if (ids.Find(id => !Identifier().IsMatch(id)) is { } wrong)
        {
            throw new AwsError(CloudWatchError.Validation, $"The value '{wrong}' for parameter MetricDataQueries.member.N.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.");
        }

        return ids.Distinct(StringComparer.Ordinal).Count() == ids.Count
            ? questions.Where(question => question["ReturnData"] is null || question.Flag("ReturnData"))
            : throw new AwsError(CloudWatchError.Validation, "The values for parameter Id in MetricDataQueries are not unique.");
    }

    private (string Id, string Label, IReadOnlyList<(DateTimeOffset Time, double Value)> Points) Read(Call call, JsonObject question, DateTimeOffset start, DateTimeOffset end, bool descending)
    {
        if (question.Text("Expression") is not null || (question.Text("AccountId") is { } account && account != call.Account.Id))
        {
            throw NotImplementedHere.Part(call.Service, Name, "metric math and SQL expressions, and metrics of linked accounts");
        }

        var stat = question["MetricStat"] as JsonObject ?? throw CloudWatchError.Missing("MetricDataQueries.member.N.MetricStat");
        var period = MetricQuery.ReadPeriod(stat, CloudWatchError.Validation);
        var statistic = stat.Text("Stat") ?? throw CloudWatchError.Missing("MetricDataQueries.member.N.MetricStat.Stat");
        var key = MetricQuery.Metric(stat["Metric"] as JsonObject ?? throw CloudWatchError.Missing("MetricDataQueries.member.N.MetricStat.Metric"));
        var query = new MetricQuery(key, MetricQuery.RoundDown(start, period, call.Now), end, period, stat.Text("Unit"));
        _ = MetricQuery.Statistic(statistic, [0]);
        var points = query.Periods(call.Account).Select(part => (part.Start, MetricQuery.Statistic(statistic, part.Observed)));
        return (question.Text("Id")!, question.Text("Label") ?? key.Name, [.. descending ? points.Reverse() : points]);
    }

    private static JsonObject Result(string id, string label, List<(DateTimeOffset Time, double Value)> points, bool complete) => new()
    {
        ["Id"] = id,
        ["Label"] = label,
        ["Timestamps"] = new JsonArray([.. points.Select(point => JsonValue.Create(point.Time))]),
        ["Values"] = new JsonArray([.. points.Select(point => JsonValue.Create(point.Value))]),
        ["StatusCode"] = complete ? "Complete" : "PartialData",
    };

    private static (int Question, int Datapoint) Place(Call call, string filters, string? token)
    {
        if (token is null)
        {
            return (0, 0);
        }

        var parts = (Page.Open(call, filters, token) ?? throw CloudWatchError.InvalidToken()).Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^[a-z][a-zA-Z0-9_]*$")]
    private static partial Regex Identifier();
}
