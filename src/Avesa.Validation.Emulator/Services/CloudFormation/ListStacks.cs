using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudFormation;

/// <summary>Lists stacks, newest first, with those that were deleted in the last 90 days unless the filter leaves them out.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStacks.html</remarks>
internal sealed class ListStacks : IOperation
{
    private static readonly string[] Statuses =
    [
        "CREATE_IN_PROGRESS", "CREATE_FAILED", "CREATE_COMPLETE", "ROLLBACK_IN_PROGRESS", "ROLLBACK_FAILED", "ROLLBACK_COMPLETE", "DELETE_IN_PROGRESS",
        "DELETE_FAILED", "DELETE_COMPLETE", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_COMPLETE", "UPDATE_FAILED",
        "UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_FAILED", "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE",
        "REVIEW_IN_PROGRESS", "IMPORT_IN_PROGRESS", "IMPORT_COMPLETE", "IMPORT_ROLLBACK_IN_PROGRESS", "IMPORT_ROLLBACK_FAILED", "IMPORT_ROLLBACK_COMPLETE",
    ];

    /// <inheritdoc />
    public string Name => nameof(ListStacks);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var wanted = input.Texts("StackStatusFilter");
        if (wanted.Any(status => !Statuses.Contains(status)))
        {
            throw Inputs.Violation(
                "ValidationError", $"'[{string.Join(", ", wanted)}]'", "StackStatusFilter", $"Member must satisfy constraint: [Member must satisfy enum value set: [{string.Join(", ", Statuses)}]]");
        }

        call.Demand("cloudformation:ListStacks", "*");
        return StackShape.Page(
            call,
            input,
            "StackSummaries",
            StackReference.Known(call.Account, call.Now).Where(stack => wanted.Count == 0 || wanted.Contains(stack.Status)),
            StackShape.NewestFirst,
            StackShape.Summary,
            string.Join(',', wanted));
    }
}
