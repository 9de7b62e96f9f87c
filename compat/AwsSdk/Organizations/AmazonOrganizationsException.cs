using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonOrganizationsException : AmazonServiceException
{
    public AmazonOrganizationsException() { }

    public AmazonOrganizationsException(string message) : base(message) { }

    public AmazonOrganizationsException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonOrganizationsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
