using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Scheduler;

/// <summary>How Scheduler writes schedules, groups and pages (MaxResults, 100 at most and by default, and NextToken).</summary>
internal static class ScheduleShape
{
    /// <summary>A schedule as the listing shows it: without its expression, input and role.</summary>
    /// <remarks>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ScheduleSummary.html</remarks>
    public static JsonObject Listed(Schedule schedule) => new()
    {
        ["Arn"] = schedule.Arn,
        ["CreationDate"] = JsonValue.Create(schedule.Created),
        ["GroupName"] = schedule.Group,
        ["LastModificationDate"] = JsonValue.Create(schedule.Modified ?? schedule.Created),
        ["Name"] = schedule.Name,
        ["State"] = schedule.State,
        ["Target"] = new JsonObject { ["Arn"] = schedule.TargetArn },
    };

    /// <summary>A whole schedule.</summary>
    public static JsonObject Whole(Schedule schedule)
    {
        var shape = Listed(schedule);
        shape["ActionAfterCompletion"] = "NONE";
        shape["ScheduleExpression"] = schedule.Expression;
        shape["ScheduleExpressionTimezone"] = schedule.TimeZone;
        shape["FlexibleTimeWindow"] = schedule.FlexibleWindowMinutes is { } minutes
            ? new JsonObject { ["Mode"] = "FLEXIBLE", ["MaximumWindowInMinutes"] = minutes }
            : new JsonObject { ["Mode"] = "OFF" };
        shape["Target"] = new JsonObject
        {
            ["Arn"] = schedule.TargetArn,
            ["RoleArn"] = schedule.RoleArn,
            ["Input"] = schedule.Input,
            ["RetryPolicy"] = new JsonObject { ["MaximumEventAgeInSeconds"] = 86_400, ["MaximumRetryAttempts"] = 185 },
        };
        shape["Description"] = schedule.Description;
        shape["StartDate"] = schedule.Start is { } start ? JsonValue.Create(start) : null;
        shape["EndDate"] = schedule.End is { } end ? JsonValue.Create(end) : null;
        DropNulls(shape);
        DropNulls((JsonObject)shape["Target"]!);
        return shape;
    }

    /// <summary>A group.</summary>
    /// <remarks>https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ScheduleGroupSummary.html</remarks>
    public static JsonObject Group(Account account, string name, DateTimeOffset? created)
    {
        var shape = new JsonObject { ["Arn"] = account.ArnOf("scheduler", $"schedule-group/{name}"), ["Name"] = name, ["State"] = "ACTIVE" };
        if (created is { } time)
        {
            shape["CreationDate"] = JsonValue.Create(time);
            shape["LastModificationDate"] = JsonValue.Create(time);
        }

        return shape;
    }

    /// <summary>Answers one page.</summary>
    public static JsonObject Page<T>(Call call, JsonObject input, string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonObject> shape, string filters)
    {
        var size = input.Number("MaxResults", 1, 100) ?? 100;
        var page = Protocols.Page.Of(call, all, key, size, input.Text("NextToken"), filters, () => new AwsError("ValidationException", "Invalid NextToken provided."));
        var output = new JsonObject { [member] = new JsonArray([.. page.Items.Select(shape)]) };
        if (page.Next is not null)
        {
            output["NextToken"] = page.Next;
        }

        return output;
    }

    private static void DropNulls(JsonObject shape)
    {
        foreach (var (member, _) in shape.Where(pair => pair.Value is null).ToList())
        {
            shape.Remove(member);
        }
    }
}
