using System.Text;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</see>: a function that failed is a success with
/// <see cref="InvokeResponse.FunctionError"/>.
/// </summary>
[Http("POST", "/2015-03-31/functions/{FunctionName}/invocations")]
[Throws(
    typeof(ResourceNotReadyException),
    typeof(TooManyRequestsException),
    typeof(RequestTooLargeException),
    typeof(UnsupportedMediaTypeException),
    typeof(InvalidRuntimeException),
    typeof(InvalidParameterValueException),
    typeof(ResourceConflictException),
    typeof(ServiceException),
    typeof(ResourceNotFoundException),
    typeof(InvalidRequestContentException))]
public class InvokeRequest : AmazonLambdaRequest
{
    [Label("FunctionName")]
    public string FunctionName { get; set; }

    [Header("X-Amz-Invocation-Type")]
    public InvocationType InvocationType { get; set; }

    [Header("X-Amz-Log-Type")]
    public LogType LogType { get; set; }

    /// <summary>Up to 3,583 bytes of JSON, in base64.</summary>
    [Header("X-Amz-Client-Context")]
    public string ClientContextBase64 { get; set; }

    [Payload]
    public MemoryStream PayloadStream { get; set; }

    [QueryString("Qualifier")]
    public string Qualifier { get; set; }

    /// <summary>The event as JSON text; sets <see cref="PayloadStream"/>.</summary>
    [NotOnWire]
    public string Payload
    {
        get => PayloadStream is null ? null : Encoding.UTF8.GetString(PayloadStream.ToArray());
        set => PayloadStream = value is null ? null : new MemoryStream(Encoding.UTF8.GetBytes(value));
    }
}

public class InvokeResponse : AmazonWebServiceResponse
{
    /// <summary>200 for RequestResponse, 202 for Event, 204 for DryRun.</summary>
    [StatusCode]
    public int? StatusCode { get; set; }

    /// <summary>
    /// Null where the function returned; "Unhandled" (or "Handled") where it threw: the payload then describes the error.
    /// </summary>
    [Header("X-Amz-Function-Error")]
    public string FunctionError { get; set; }

    /// <summary>The last 4 KB of the execution log in base64, for LogType Tail.</summary>
    [Header("X-Amz-Log-Result")]
    public string LogResult { get; set; }

    [Payload]
    public MemoryStream Payload { get; set; }

    [Header("X-Amz-Executed-Version")]
    public string ExecutedVersion { get; set; }
}
