using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonEventBridgeException : AmazonServiceException
{
    public AmazonEventBridgeException() { }

    public AmazonEventBridgeException(string message) : base(message) { }

    public AmazonEventBridgeException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonEventBridgeException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
