using System.Runtime.CompilerServices;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace Avesa.Validation.Inventory;

/// <summary>Reads CloudFormation.</summary>
public sealed class CloudFormationReader(IAmazonCloudFormation client, Memo facts)
{
    /// <summary>All stacks that exist, without those deleted in the last 90 days, which ListStacks would show too.</summary>
    public Task<IReadOnlyList<StackFacts>> Stacks() => facts.All("cloudformation:DescribeStacks", DescribeStacks);

    /// <summary>What a stack has made.</summary>
    public Task<IReadOnlyList<StackResourceFacts>> Resources(string stack) => facts.All($"cloudformation:ListStackResources/{stack}", token => ListResources(stack, token));

    private async IAsyncEnumerable<StackResourceFacts> ListResources(string stack, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListStackResourcesRequest { StackName = stack };
        await foreach (var resource in client.Paginators.ListStackResources(request).StackResourceSummaries.WithCancellation(cancellationToken))
        {
            yield return new StackResourceFacts(resource.LogicalResourceId, resource.PhysicalResourceId ?? "", resource.ResourceType);
        }
    }

    private async IAsyncEnumerable<StackFacts> DescribeStacks([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stack in client.Paginators.DescribeStacks(new DescribeStacksRequest()).Stacks.WithCancellation(cancellationToken))
        {
            var changed = stack.DeletionTime ?? stack.LastUpdatedTime ?? stack.CreationTime;
            yield return new StackFacts(
                stack.StackName,
                stack.StackStatus.Value,
                stack.StackStatusReason,
                changed is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null,
                stack.DriftInformation?.StackDriftStatus?.Value,
                stack.DriftInformation?.LastCheckTimestamp is { } looked ? new DateTimeOffset(looked.ToUniversalTime()) : null);
        }
    }
}
