namespace Amazon.CloudFormation.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ICloudFormationPaginatorFactory
{
    IListStacksPaginator ListStacks(ListStacksRequest request);

    IDescribeStacksPaginator DescribeStacks(DescribeStacksRequest request);

    IListStackResourcesPaginator ListStackResources(ListStackResourcesRequest request);
}

internal sealed class CloudFormationPaginatorFactory(IAmazonCloudFormation client) : ICloudFormationPaginatorFactory
{
    public IListStacksPaginator ListStacks(ListStacksRequest request) => new ListStacksPaginator(client, request);

    public IDescribeStacksPaginator DescribeStacks(DescribeStacksRequest request) => new DescribeStacksPaginator(client, request);

    public IListStackResourcesPaginator ListStackResources(ListStackResourcesRequest request) =>
        new ListStackResourcesPaginator(client, request);
}
