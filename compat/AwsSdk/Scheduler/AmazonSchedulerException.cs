using System.Net;
using Amazon.Runtime;

namespace Amazon.Scheduler;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonSchedulerException : AmazonServiceException
{
    public AmazonSchedulerException() { }

    public AmazonSchedulerException(string message) : base(message) { }

    public AmazonSchedulerException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonSchedulerException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
