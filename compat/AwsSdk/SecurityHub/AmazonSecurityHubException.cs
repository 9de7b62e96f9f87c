using System.Net;
using Amazon.Runtime;

namespace Amazon.SecurityHub;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonSecurityHubException : AmazonServiceException
{
    public AmazonSecurityHubException() { }

    public AmazonSecurityHubException(string message) : base(message) { }

    public AmazonSecurityHubException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonSecurityHubException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
