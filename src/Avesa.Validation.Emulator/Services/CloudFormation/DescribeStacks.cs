using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudFormation;

/// <summary>One stack by name or id, or all that are not deleted; for all of them permission to list is needed too.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html</remarks>
internal sealed class DescribeStacks : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeStacks);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        if (input.Text("StackName") is { } named)
        {
            return new JsonObject { ["Stacks"] = new JsonArray(StackShape.Whole(StackReference.Of(call, named).Demand(call, nameof(DescribeStacks)))) };
        }

        call.Demand("cloudformation:ListStacks", "*");
        call.Demand("cloudformation:DescribeStacks", "*");
        return StackShape.Page(call, input, "Stacks", StackReference.Running(call.Account), StackShape.NewestFirst, StackShape.Whole, "");
    }
}
