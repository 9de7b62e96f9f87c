using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html">GetDashboard</see>.
/// </summary>
[Throws(typeof(InvalidParameterValueException), typeof(DashboardNotFoundErrorException), typeof(InternalServiceException))]
public class GetDashboardRequest : AmazonCloudWatchRequest
{
    public string DashboardName { get; set; }
}

public class GetDashboardResponse : AmazonWebServiceResponse
{
    public string DashboardArn { get; set; }

    public string DashboardBody { get; set; }

    public string DashboardName { get; set; }
}
