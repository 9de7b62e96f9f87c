using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html">GetEventSelectors</see>.
/// </summary>
[Throws(
    typeof(TrailNotFoundException),
    typeof(InvalidTrailNameException),
    typeof(CloudTrailARNInvalidException),
    typeof(UnsupportedOperationException),
    typeof(OperationNotPermittedException),
    typeof(NoManagementAccountSLRExistsException))]
public class GetEventSelectorsRequest : AmazonCloudTrailRequest
{
    public string TrailName { get; set; }
}

public class GetEventSelectorsResponse : AmazonWebServiceResponse
{
    public string TrailARN { get; set; }

    public List<EventSelector> EventSelectors { get; set; }

    public List<AdvancedEventSelector> AdvancedEventSelectors { get; set; }
}
