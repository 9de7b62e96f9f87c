using System.Net;
using Amazon.Runtime;

namespace Amazon.GuardDuty;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonGuardDutyException : AmazonServiceException
{
    public AmazonGuardDutyException() { }

    public AmazonGuardDutyException(string message) : base(message) { }

    public AmazonGuardDutyException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonGuardDutyException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
