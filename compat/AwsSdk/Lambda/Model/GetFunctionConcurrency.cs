using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html">GetFunctionConcurrency</see>: an
/// unreserved function answers with an empty object.
/// </summary>
[Http("GET", "/2019-09-30/functions/{FunctionName}/concurrency")]
[Throws(
    typeof(InvalidParameterValueException),
    typeof(ServiceException),
    typeof(TooManyRequestsException),
    typeof(ResourceNotFoundException))]
public class GetFunctionConcurrencyRequest : AmazonLambdaRequest
{
    [Label("FunctionName")]
    public string FunctionName { get; set; }
}

public class GetFunctionConcurrencyResponse : AmazonWebServiceResponse
{
    /// <summary>Null where nothing is reserved; 0 stops the function.</summary>
    public int? ReservedConcurrentExecutions { get; set; }
}
