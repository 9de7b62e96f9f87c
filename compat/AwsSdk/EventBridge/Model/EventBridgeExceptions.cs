using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

public class InternalException : AmazonEventBridgeException
{
    public InternalException() { }

    public InternalException(string message) : base(message) { }

    public InternalException(string message, Exception innerException) : base(message, innerException) { }

    public InternalException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class ResourceNotFoundException : AmazonEventBridgeException
{
    public ResourceNotFoundException() { }

    public ResourceNotFoundException(string message) : base(message) { }

    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
