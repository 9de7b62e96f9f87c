using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>
/// Reads one stream forwards or backwards. Both tokens are always there; the end of the stream shows only in a token that comes back as it
/// was sent. The start of the time range is included, its end is not.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html</remarks>
internal sealed class GetLogEvents : IOperation
{
    private const int PageBytes = 1_048_576;

    /// <inheritdoc />
    public string Name => nameof(GetLogEvents);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var name = input.Required("logStreamName", LogsError.InvalidParameterCode);
        var group = LogGroupReference.Of(call, input).Demand(call, "logs:GetLogEvents", name);
        var stream = group.Streams().FirstOrDefault(stream => stream.Name == name) ?? throw LogsError.NoStream();
        var (start, end) = (Math.Max(TimeRange.Start(input), TimeRange.Retained(group, call.Now)), TimeRange.End(input));
        var events = stream.Snapshot().Select((logged, index) => new FoundEvent(logged, name, index)).Where(found => found.Timestamp >= start && found.Timestamp < end).ToList();
        var limit = input.Number("limit", 1, 10_000, LogsError.InvalidParameterCode) ?? 10_000;
        var listing = $"{group.Arn}\n{name}\n{TimeRange.Start(input)}\n{end}";
        var (forward, place) = Position(call, listing, input, events);
        var page = forward
            ? Fitting(events.Where(found => found.Index >= place), limit)
            : Enumerable.Reverse(Fitting(Enumerable.Reverse(events).Where(found => found.Index < place), limit)).ToList();
        return new JsonObject
        {
            ["events"] = new JsonArray([.. page.Select(Shape)]),
            ["nextForwardToken"] = Token(call, listing, 'f', page.Count > 0 ? page[^1].Index + 1 : place),
            ["nextBackwardToken"] = Token(call, listing, 'b', page.Count > 0 ? page[0].Index : place),
        };
    }

    // A token stands between two events: forwards go those after it, backwards those before.
    private static (bool Forward, int Place) Position(Call call, string listing, JsonObject input, List<FoundEvent> events)
    {
        if (input.Text("nextToken") is not { } token)
        {
            var fromHead = input.Flag("startFromHead");
            return (fromHead, events.Count == 0 ? 0 : fromHead ? events[0].Index : events[^1].Index + 1);
        }

        var place = token.Length > 2 && token[..2] is "f/" or "b/" ? Page.Open(call, $"{listing}\n{token[0]}", token[2..]) : null;
        return (token[0] == 'f', int.Parse(place ?? throw LogsError.InvalidToken(), CultureInfo.InvariantCulture));
    }

    private static string Token(Call call, string listing, char direction, int place) =>
        $"{direction}/{Page.Seal(call, $"{listing}\n{direction}", LogsError.Text(place))}";

    private static List<FoundEvent> Fitting(IEnumerable<FoundEvent> events, int limit)
    {
        var page = new List<FoundEvent>();
        var bytes = 0;
        foreach (var found in events.Take(limit))
        {
            bytes += found.Size;
            if (bytes > PageBytes)
            {
                break;
            }

            page.Add(found);
        }

        return page;
    }

    private static JsonObject Shape(FoundEvent found) => new()
    {
        ["timestamp"] = found.Timestamp,
        ["message"] = found.Logged.Message,
        ["ingestionTime"] = FoundEvent.IngestedAt(found.Logged.Timestamp),
    };
}
