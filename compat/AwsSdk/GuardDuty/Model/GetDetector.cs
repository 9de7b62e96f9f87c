using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.GuardDuty.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetDetector.html">GetDetector</see>.
/// </summary>
[Http("GET", "/detector/{DetectorId}")]
[Throws(typeof(BadRequestException), typeof(InternalServerErrorException))]
public class GetDetectorRequest : AmazonGuardDutyRequest
{
    [Label("DetectorId")]
    public string DetectorId { get; set; }
}

public class GetDetectorResponse : AmazonWebServiceResponse
{
    [Wire("createdAt")]
    public string CreatedAt { get; set; }

    [Wire("findingPublishingFrequency")]
    public FindingPublishingFrequency FindingPublishingFrequency { get; set; }

    [Wire("serviceRole")]
    public string ServiceRole { get; set; }

    [Wire("status")]
    public DetectorStatus Status { get; set; }

    [Wire("updatedAt")]
    public string UpdatedAt { get; set; }

    [Wire("tags")]
    public Dictionary<string, string> Tags { get; set; }

    [Wire("features")]
    public List<DetectorFeatureConfigurationResult> Features { get; set; }
}
