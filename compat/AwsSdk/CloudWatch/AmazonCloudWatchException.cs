using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonCloudWatchException : AmazonServiceException
{
    public AmazonCloudWatchException() { }

    public AmazonCloudWatchException(string message) : base(message) { }

    public AmazonCloudWatchException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonCloudWatchException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
