using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html">DescribeConfigurationRecorders</see>.
/// </summary>
[Throws(typeof(NoSuchConfigurationRecorderException), typeof(ValidationException))]
public class DescribeConfigurationRecordersRequest : AmazonConfigServiceRequest
{
    public List<string> ConfigurationRecorderNames { get; set; }

    public string ServicePrincipal { get; set; }

    public string Arn { get; set; }
}

public class DescribeConfigurationRecordersResponse : AmazonWebServiceResponse
{
    public List<ConfigurationRecorder> ConfigurationRecorders { get; set; }
}
