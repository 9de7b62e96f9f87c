using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html">GetFunctionEventInvokeConfig</see>.
/// </summary>
[Http("GET", "/2019-09-25/functions/{FunctionName}/event-invoke-config")]
[Throws(
    typeof(InvalidParameterValueException),
    typeof(ServiceException),
    typeof(TooManyRequestsException),
    typeof(ResourceNotFoundException))]
public class GetFunctionEventInvokeConfigRequest : AmazonLambdaRequest
{
    [Label("FunctionName")]
    public string FunctionName { get; set; }

    [QueryString("Qualifier")]
    public string Qualifier { get; set; }
}

public class GetFunctionEventInvokeConfigResponse : AmazonWebServiceResponse
{
    public DateTime? LastModified { get; set; }

    public string FunctionArn { get; set; }

    public int? MaximumRetryAttempts { get; set; }

    public int? MaximumEventAgeInSeconds { get; set; }

    public DestinationConfig DestinationConfig { get; set; }
}
