using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudFormation;

/// <summary>How CloudFormation writes stacks, resources and pages: 100 of each, with NextToken.</summary>
internal static class StackShape
{
    /// <summary>Most entries of a page.</summary>
    public const int PageSize = 100;

    /// <summary>A stack as ListStacks shows it.</summary>
    /// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackSummary.html</remarks>
    public static JsonObject Summary(Stack stack) => Common(stack, "TemplateDescription");

    /// <summary>A stack as DescribeStacks shows it.</summary>
    /// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Stack.html</remarks>
    public static JsonObject Whole(Stack stack)
    {
        var shape = Common(stack, "Description");
        shape["Parameters"] = stack.Parameters.Count == 0 ? null : Pairs(stack.Parameters, "ParameterKey", "ParameterValue");
        shape["Outputs"] = stack.Outputs.Count == 0 ? null : Pairs(stack.Outputs, "OutputKey", "OutputValue");
        shape["Tags"] = Pairs(stack.Tags, "Key", "Value");
        shape["DisableRollback"] = false;
        shape["EnableTerminationProtection"] = stack.TerminationProtection;
        shape["NotificationARNs"] = new JsonArray();
        shape["RollbackConfiguration"] = new JsonObject();
        return shape;
    }

    /// <summary>A resource, with the member that the operation has for its time; CloudFormation has no drift of it here.</summary>
    public static JsonObject Resource(Stack stack, StackResource resource, string timeMember) => new()
    {
        ["LogicalResourceId"] = resource.LogicalId,
        ["PhysicalResourceId"] = resource.PhysicalId,
        ["ResourceType"] = resource.Type,
        [timeMember] = JsonValue.Create(stack.Updated ?? stack.Created),
        ["ResourceStatus"] = resource.Status,
        ["DriftInformation"] = new JsonObject { ["StackResourceDriftStatus"] = "NOT_CHECKED" },
    };

    /// <summary>A key that puts the newest stack first.</summary>
    public static string NewestFirst(Stack stack) =>
        (DateTimeOffset.MaxValue.UtcTicks - stack.Created.UtcTicks).ToString("D19", CultureInfo.InvariantCulture) + stack.Id;

    /// <summary>Answers one page.</summary>
    public static JsonObject Page<T>(Call call, JsonObject input, string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonObject> shape, string filters)
    {
        var page = Protocols.Page.Of(
            call, all, key, PageSize, input.Text("NextToken"), filters, () => StackReference.Invalid("NextToken is invalid: it was not issued for this request"));
        var output = new JsonObject { [member] = new JsonArray([.. page.Items.Select(shape)]) };
        if (page.Next is not null)
        {
            output["NextToken"] = page.Next;
        }

        return output;
    }

    private static JsonObject Common(Stack stack, string descriptionMember) => new()
    {
        ["StackId"] = stack.Id,
        ["StackName"] = stack.Name,
        [descriptionMember] = stack.Description,
        ["CreationTime"] = JsonValue.Create(stack.Created),
        ["LastUpdatedTime"] = stack.Updated is { } updated ? JsonValue.Create(updated) : null,
        ["DeletionTime"] = stack.Deleted is { } deleted ? JsonValue.Create(deleted) : null,
        ["StackStatus"] = stack.Status,
        ["StackStatusReason"] = stack.StatusReason,
        ["DriftInformation"] = new JsonObject
        {
            ["StackDriftStatus"] = stack.DriftStatus,
            ["LastCheckTimestamp"] = stack.DriftChecked is { } looked ? JsonValue.Create(looked) : null,
        },
    };

    private static JsonArray Pairs(Dictionary<string, string> pairs, string key, string value) =>
        new([.. pairs.Select(pair => new JsonObject { [key] = pair.Key, [value] = pair.Value })]);
}
