using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>Searches the events of a group, oldest first, in pages of at most 10,000 events or 1 MB; both ends of the time range are included.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html</remarks>
internal sealed class FilterLogEvents : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(FilterLogEvents);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var group = LogGroupReference.Of(call, input).Demand(call, "logs:FilterLogEvents");
        var pattern = input.Text("filterPattern") ?? "";
        var search = new LogSearch(
            Streams(group, input),
            Math.Max(TimeRange.Start(input), TimeRange.Retained(group, call.Now)),
            TimeRange.End(input),
            FilterPattern.Parse(pattern),
            input.Number("limit", 1, 10_000, LogsError.InvalidParameterCode) ?? 10_000);
        var filters = $"{group.Arn}\n{pattern}\n{TimeRange.Start(input)}\n{TimeRange.End(input)}\n{input["logStreamNames"]?.ToJsonString()}\n{input.Text("logStreamNamePrefix")}";
        var after = input.Text("nextToken") is { } token ? Page.Open(call, filters, token) ?? throw LogsError.InvalidToken() : null;
        var (found, next) = search.Run(after);

        // Since 2020 AWS answers this list empty, whatever was searched.
        var output = new JsonObject { ["events"] = new JsonArray([.. found.Select(Shape)]), ["searchedLogStreams"] = new JsonArray() };
        if (next is not null)
        {
            output["nextToken"] = Page.Seal(call, filters, next);
        }

        return output;
    }

    private static IReadOnlyList<LogStream> Streams(LogGroup group, JsonObject input)
    {
        var (names, prefix) = (input.Texts("logStreamNames"), input.Text("logStreamNamePrefix"));
        if (names.Count > 0 && prefix is not null)
        {
            throw LogsError.InvalidParameter("LogStreamNames and LogStreamNamePrefix are mutually exclusive parameters.");
        }

        var streams = group.Streams();
        return names.Count > 0
            ? [.. names.Select(name => streams.FirstOrDefault(stream => stream.Name == name) ?? throw LogsError.NoStream())]
            : [.. streams.Where(stream => stream.Name.StartsWith(prefix ?? "", StringComparison.Ordinal))];
    }

    private static JsonObject Shape(FoundEvent found) => new()
    {
        ["logStreamName"] = found.Stream,
        ["timestamp"] = found.Timestamp,
        ["message"] = found.Logged.Message,
        ["ingestionTime"] = FoundEvent.IngestedAt(found.Logged.Timestamp),
        ["eventId"] = found.Id,
    };
}
