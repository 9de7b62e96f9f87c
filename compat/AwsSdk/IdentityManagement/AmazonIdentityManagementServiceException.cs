using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonIdentityManagementServiceException : AmazonServiceException
{
    public AmazonIdentityManagementServiceException() { }

    public AmazonIdentityManagementServiceException(string message) : base(message) { }

    public AmazonIdentityManagementServiceException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonIdentityManagementServiceException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
