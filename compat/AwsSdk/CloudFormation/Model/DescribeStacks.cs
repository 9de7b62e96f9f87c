using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html">DescribeStacks</see>: a stack
/// that is not there is a ValidationError, not an exception of its own.
/// </summary>
public class DescribeStacksRequest : AmazonCloudFormationRequest
{
    public string StackName { get; set; }

    public string NextToken { get; set; }
}

public class DescribeStacksResponse : AmazonWebServiceResponse
{
    public List<Stack> Stacks { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IDescribeStacksPaginator
{
    IPaginatedEnumerable<DescribeStacksResponse> Responses { get; }

    IPaginatedEnumerable<Stack> Stacks { get; }
}

internal sealed class DescribeStacksPaginator(IAmazonCloudFormation client, DescribeStacksRequest request)
    : Paginator<DescribeStacksRequest, DescribeStacksResponse>(
        request, client.DescribeStacksAsync, response => response.NextToken),
        IDescribeStacksPaginator
{
    public IPaginatedEnumerable<Stack> Stacks => Each(response => response.Stacks);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
