using System.Net;
using Amazon.Runtime;

namespace Amazon.Backup;

/// <summary>Every error of the service; ErrorCode tells those that the operation does not model.</summary>
public class AmazonBackupException : AmazonServiceException
{
    public AmazonBackupException() { }

    public AmazonBackupException(string message) : base(message) { }

    public AmazonBackupException(string message, Exception innerException) : base(message, innerException) { }

    public AmazonBackupException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
