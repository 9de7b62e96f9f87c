using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SecurityHub.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html">DescribeHub</see>.
/// </summary>
[Http("GET", "/accounts")]
[Throws(
    typeof(InternalException),
    typeof(LimitExceededException),
    typeof(InvalidAccessException),
    typeof(InvalidInputException),
    typeof(ResourceNotFoundException))]
public class DescribeHubRequest : AmazonSecurityHubRequest
{
    [QueryString("HubArn")]
    public string HubArn { get; set; }
}

public class DescribeHubResponse : AmazonWebServiceResponse
{
    public string HubArn { get; set; }

    public string SubscribedAt { get; set; }

    public bool? AutoEnableControls { get; set; }

    public ControlFindingGenerator ControlFindingGenerator { get; set; }
}
