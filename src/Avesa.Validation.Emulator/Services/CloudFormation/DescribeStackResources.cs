using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudFormation;

/// <summary>The resources of a stack, the first 100 without a way to the rest; the stack may be named by one of its resources.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html</remarks>
internal sealed class DescribeStackResources : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeStackResources);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var (named, physical, logical) = (input.Text("StackName"), input.Text("PhysicalResourceId"), input.Text("LogicalResourceId"));
        if (named is null == physical is null)
        {
            throw StackReference.Invalid("Exactly one of StackName and PhysicalResourceId must be specified");
        }

        var reference = named is not null ? StackReference.Of(call, named) : Holding(call, physical!);
        var stack = reference.Demand(call, nameof(DescribeStackResources));
        var resources = stack.Resources.Where(resource => logical is null || resource.LogicalId == logical).Take(StackShape.PageSize).ToList();
        return logical is not null && resources.Count == 0
            ? throw StackReference.Invalid($"Resource {logical} does not exist for stack {stack.Name}")
            : new JsonObject { ["StackResources"] = new JsonArray([.. resources.Select(resource => Shape(stack, resource))]) };
    }

    private static StackReference Holding(Call call, string physical)
    {
        var holder = StackReference.Running(call.Account).FirstOrDefault(stack => stack.Resources.Exists(resource => resource.PhysicalId == physical));
        if (holder is null)
        {
            call.Demand("cloudformation:DescribeStackResources", "*");
            throw StackReference.Invalid($"Stack for {physical} does not exist");
        }

        return new StackReference(call.Account, holder.Name, holder);
    }

    private static JsonObject Shape(Stack stack, StackResource resource)
    {
        var shape = StackShape.Resource(stack, resource, "Timestamp");
        shape["StackName"] = stack.Name;
        shape["StackId"] = stack.Id;
        return shape;
    }
}
