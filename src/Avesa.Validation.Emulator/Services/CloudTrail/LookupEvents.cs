using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudTrail;

/// <summary>Management events of the last 90 days, newest first, 50 a page.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html</remarks>
internal sealed class LookupEvents : IOperation
{
    private const int Most = 50;

    /// <inheritdoc />
    public string Name => nameof(LookupEvents);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var attribute = LookupAttribute.Read(input);
        var (start, end) = (input.Time("StartTime"), input.Time("EndTime"));
        if (start > end)
        {
            throw new AwsError("InvalidTimeRangeException", "The start time must not be after the end time.");
        }

        DemandManagementEvents(input);
        var size = Size(input);
        call.Demand("cloudtrail:LookupEvents", "*");
        var oldest = call.Now.AddDays(-90);
        var found = call.Account.TrailEvents.Where(logged =>
            logged.Time >= oldest && logged.Time <= call.Now && (start is null || logged.Time >= start) && (end is null || logged.Time <= end) && (attribute?.Matches(logged) ?? true));
        var page = Page.Of(
            call,
            found,
            NewestFirst,
            size,
            input.Text("NextToken"),
            $"{attribute}\n{start}\n{end}",
            () => new AwsError("InvalidNextTokenException", "The NextToken is not valid: it was not issued for these parameters."));
        var output = new JsonObject { ["Events"] = new JsonArray([.. page.Items.Select(Shape)]) };
        if (page.Next is not null)
        {
            output["NextToken"] = page.Next;
        }

        return output;
    }

    private static int Size(JsonObject input) => input.Number("MaxResults", int.MinValue, int.MaxValue) switch
    {
        null => Most,
        { } size and >= 1 and <= Most => size,
        var size => throw new AwsError("InvalidMaxResultsException", $"A max results value of {size} is invalid. Specify max results between 1 and {Most}."),
    };

    private static void DemandManagementEvents(JsonObject input)
    {
        switch (input.Text("EventCategory"))
        {
            case null:
                return;
            case "insight":
                throw NotImplementedHere.Operation("cloudtrail", "LookupEvents of Insights events");
            case var category:
                throw new AwsError("InvalidEventCategoryException", $"The event category {category} is not valid.");
        }
    }

    private static string NewestFirst(TrailEvent logged) =>
        (DateTimeOffset.MaxValue.UtcTicks - logged.Time.UtcTicks).ToString("D19", CultureInfo.InvariantCulture) + logged.Id;

    private static JsonObject Shape(TrailEvent logged)
    {
        var shape = new JsonObject
        {
            ["EventId"] = logged.Id,
            ["EventName"] = logged.Name,
            ["ReadOnly"] = LookupAttribute.ReadOnly(logged),
            ["EventTime"] = JsonValue.Create(logged.Time),
            ["EventSource"] = logged.Source,
            ["Username"] = logged.Username,
            ["Resources"] = new JsonArray([.. logged.Resources.Select(resource => new JsonObject { ["ResourceType"] = resource.Type, ["ResourceName"] = resource.Name })]),
            ["CloudTrailEvent"] = logged.Document,
        };
        if (LookupAttribute.AccessKeyId(logged) is { } key)
        {
            shape["AccessKeyId"] = key;
        }

        return shape;
    }
}
