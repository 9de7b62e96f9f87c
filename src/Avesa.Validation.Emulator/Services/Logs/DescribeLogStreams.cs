using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>Lists the streams of a group by name or by the time of their last event, 50 a page at most.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html</remarks>
internal sealed class DescribeLogStreams : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeLogStreams);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var group = LogGroupReference.Of(call, input).Demand(call, "logs:DescribeLogStreams");
        var prefix = input.Text("logStreamNamePrefix");
        var byTime = input.OneOf("orderBy", ["LogStreamName", "LastEventTime"], LogsError.InvalidParameterCode) == "LastEventTime";
        if (byTime && prefix is not null)
        {
            throw LogsError.InvalidParameter("Cannot order by LastEventTime with a logStreamNamePrefix.");
        }

        var descending = input.Flag("descending");
        var page = Page.Of(
            call,
            group.Streams().Where(stream => stream.Name.StartsWith(prefix ?? "", StringComparison.Ordinal)),
            stream => Key(stream, byTime, descending),
            input.Number("limit", 1, 50, LogsError.InvalidParameterCode) ?? 50,
            input.Text("nextToken"),
            $"{group.Arn}\n{prefix}\n{byTime}\n{descending}",
            LogsError.InvalidToken);
        var output = new JsonObject { ["logStreams"] = new JsonArray([.. page.Items.Select(stream => Shape(group, stream))]) };
        if (page.Next is { } next)
        {
            output["nextToken"] = next;
        }

        return output;
    }

    // Pages go by ascending keys: for a descending listing each byte is inverted, and the end of the text comes after everything.
    private static string Key(LogStream stream, bool byTime, bool descending)
    {
        var time = byTime ? (stream.Span?.Last.ToUnixTimeMilliseconds() ?? 0).ToString("D19", CultureInfo.InvariantCulture) : "";
        var bytes = Encoding.UTF8.GetBytes(time + stream.Name);
        return descending ? Convert.ToHexStringLower([.. bytes.Select(each => (byte)~each)]) + "~" : Convert.ToHexStringLower(bytes);
    }

    private static JsonObject Shape(LogGroup group, LogStream stream)
    {
        var shape = new JsonObject
        {
            ["logStreamName"] = stream.Name,
            ["creationTime"] = stream.Created.ToUnixTimeMilliseconds(),
            ["arn"] = $"{group.Arn}:log-stream:{stream.Name}",
            ["storedBytes"] = 0,
        };
        if (stream.Span is { } span)
        {
            shape["firstEventTimestamp"] = span.First.ToUnixTimeMilliseconds();
            shape["lastEventTimestamp"] = span.Last.ToUnixTimeMilliseconds();
            shape["lastIngestionTime"] = FoundEvent.IngestedAt(span.Last);
        }

        return shape;
    }
}
