using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html">DescribeTrails</see>.
/// </summary>
[Throws(
    typeof(UnsupportedOperationException),
    typeof(OperationNotPermittedException),
    typeof(InvalidTrailNameException),
    typeof(CloudTrailARNInvalidException),
    typeof(NoManagementAccountSLRExistsException))]
public class DescribeTrailsRequest : AmazonCloudTrailRequest
{
    [Wire("trailNameList")]
    public List<string> TrailNameList { get; set; }

    [Wire("includeShadowTrails")]
    public bool? IncludeShadowTrails { get; set; }
}

public class DescribeTrailsResponse : AmazonWebServiceResponse
{
    [Wire("trailList")]
    public List<Trail> TrailList { get; set; }
}
