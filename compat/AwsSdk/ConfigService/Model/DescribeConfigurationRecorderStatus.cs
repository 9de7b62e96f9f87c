using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html">DescribeConfigurationRecorderStatus</see>.
/// </summary>
[Throws(typeof(NoSuchConfigurationRecorderException), typeof(ValidationException))]
public class DescribeConfigurationRecorderStatusRequest : AmazonConfigServiceRequest
{
    public List<string> ConfigurationRecorderNames { get; set; }

    public string ServicePrincipal { get; set; }

    public string Arn { get; set; }
}

public class DescribeConfigurationRecorderStatusResponse : AmazonWebServiceResponse
{
    public List<ConfigurationRecorderStatus> ConfigurationRecordersStatus { get; set; }
}
