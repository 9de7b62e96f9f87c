using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html">GetPolicy</see>: the resource policy, as JSON;
/// <see cref="ResourceNotFoundException"/> where the function has none.
/// </summary>
[Http("GET", "/2015-03-31/functions/{FunctionName}/policy")]
[Throws(
    typeof(InvalidParameterValueException),
    typeof(ServiceException),
    typeof(TooManyRequestsException),
    typeof(ResourceNotFoundException))]
public class GetPolicyRequest : AmazonLambdaRequest
{
    [Label("FunctionName")]
    public string FunctionName { get; set; }

    [QueryString("Qualifier")]
    public string Qualifier { get; set; }
}

public class GetPolicyResponse : AmazonWebServiceResponse
{
    public string Policy { get; set; }

    public string RevisionId { get; set; }
}
