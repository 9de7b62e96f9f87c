using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary><see href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html">GetFunction</see>.</summary>
[Http("GET", "/2015-03-31/functions/{FunctionName}")]
[Throws(
    typeof(InvalidParameterValueException),
    typeof(ServiceException),
    typeof(TooManyRequestsException),
    typeof(ResourceNotFoundException))]
public class GetFunctionRequest : AmazonLambdaRequest
{
    [Label("FunctionName")]
    public string FunctionName { get; set; }

    [QueryString("Qualifier")]
    public string Qualifier { get; set; }
}

public class GetFunctionResponse : AmazonWebServiceResponse
{
    public FunctionConfiguration Configuration { get; set; }

    public FunctionCodeLocation Code { get; set; }

    public Dictionary<string, string> Tags { get; set; }

    public Concurrency Concurrency { get; set; }
}
