using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonSimpleNotificationServiceException : AmazonServiceException
{
    public AmazonSimpleNotificationServiceException() { }

    public AmazonSimpleNotificationServiceException(string message) : base(message) { }

    public AmazonSimpleNotificationServiceException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonSimpleNotificationServiceException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
