using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackResources.html">DescribeStackResources</see>.
/// </summary>
public class DescribeStackResourcesRequest : AmazonCloudFormationRequest
{
    public string StackName { get; set; }

    public string LogicalResourceId { get; set; }

    public string PhysicalResourceId { get; set; }
}

public class DescribeStackResourcesResponse : AmazonWebServiceResponse
{
    public List<StackResource> StackResources { get; set; }
}
