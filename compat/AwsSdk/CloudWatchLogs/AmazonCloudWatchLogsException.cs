using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonCloudWatchLogsException : AmazonServiceException
{
    public AmazonCloudWatchLogsException() { }

    public AmazonCloudWatchLogsException(string message) : base(message) { }

    public AmazonCloudWatchLogsException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonCloudWatchLogsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
