using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudFormation;

/// <summary>All resources of a stack.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html</remarks>
internal sealed class ListStackResources : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListStackResources);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var stack = StackReference.Of(call, input.Required("StackName", "ValidationError")).Demand(call, nameof(ListStackResources));
        return StackShape.Page(
            call, input, "StackResourceSummaries", stack.Resources, resource => resource.LogicalId, resource => StackShape.Resource(stack, resource, "LastUpdatedTimestamp"), stack.Id);
    }
}
