using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonCloudTrailException : AmazonServiceException
{
    public AmazonCloudTrailException() { }

    public AmazonCloudTrailException(string message) : base(message) { }

    public AmazonCloudTrailException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonCloudTrailException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
