using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonCloudFormationException : AmazonServiceException
{
    public AmazonCloudFormationException() { }

    public AmazonCloudFormationException(string message) : base(message) { }

    public AmazonCloudFormationException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonCloudFormationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
