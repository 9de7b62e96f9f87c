using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeResourcePolicies.html">DescribeResourcePolicies</see>.
/// </summary>
[Throws(typeof(InvalidParameterException), typeof(ServiceUnavailableException))]
public class DescribeResourcePoliciesRequest : AmazonCloudWatchLogsRequest
{
    public string NextToken { get; set; }

    public int? Limit { get; set; }
}

public class DescribeResourcePoliciesResponse : AmazonWebServiceResponse
{
    public List<ResourcePolicy> ResourcePolicies { get; set; }

    public string NextToken { get; set; }
}
