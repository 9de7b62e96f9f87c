using System.Net;
using Amazon.Runtime;

namespace Amazon.WAFV2;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonWAFV2Exception : AmazonServiceException
{
    public AmazonWAFV2Exception() { }

    public AmazonWAFV2Exception(string message) : base(message) { }

    public AmazonWAFV2Exception(string message, Exception innerException) : base(message, innerException) { }

    public AmazonWAFV2Exception(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
