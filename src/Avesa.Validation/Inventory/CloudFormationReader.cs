using System.Runtime.CompilerServices;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace Avesa.Validation.Inventory;

/// <summary>Reads CloudFormation.</summary>
public sealed class CloudFormationReader(IAmazonCloudFormation client, Memo facts)
{
    /// <summary>All stacks that exist, without those deleted in the last 90 days, which ListStacks would show too.</summary>
    public Task<IReadOnlyList<StackFacts>> Stacks() => facts.All("cloudformation:DescribeStacks", DescribeStacks);

    private async IAsyncEnumerable<StackFacts> DescribeStacks([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var stack in client.Paginators.DescribeStacks(new DescribeStacksRequest()).Stacks.WithCancellation(cancellationToken))
        {
            var changed = stack.DeletionTime ?? stack.LastUpdatedTime ?? stack.CreationTime;
            yield return new StackFacts(
                stack.StackName,
                stack.StackStatus.Value,
                stack.StackStatusReason,
                changed is { } time ? new DateTimeOffset(time.ToUniversalTime()) : null);
        }
    }
}
