using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class CloudTrailARNInvalidException : AmazonCloudTrailException
{
    public CloudTrailARNInvalidException() { }

    public CloudTrailARNInvalidException(string message) : base(message) { }

    public CloudTrailARNInvalidException(string message, Exception innerException) : base(message, innerException) { }

    public CloudTrailARNInvalidException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidEventCategoryException : AmazonCloudTrailException
{
    public InvalidEventCategoryException() { }

    public InvalidEventCategoryException(string message) : base(message) { }

    public InvalidEventCategoryException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidEventCategoryException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidLookupAttributesException : AmazonCloudTrailException
{
    public InvalidLookupAttributesException() { }

    public InvalidLookupAttributesException(string message) : base(message) { }

    public InvalidLookupAttributesException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidLookupAttributesException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidMaxResultsException : AmazonCloudTrailException
{
    public InvalidMaxResultsException() { }

    public InvalidMaxResultsException(string message) : base(message) { }

    public InvalidMaxResultsException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidMaxResultsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidNextTokenException : AmazonCloudTrailException
{
    public InvalidNextTokenException() { }

    public InvalidNextTokenException(string message) : base(message) { }

    public InvalidNextTokenException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidNextTokenException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidTimeRangeException : AmazonCloudTrailException
{
    public InvalidTimeRangeException() { }

    public InvalidTimeRangeException(string message) : base(message) { }

    public InvalidTimeRangeException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidTimeRangeException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidTrailNameException : AmazonCloudTrailException
{
    public InvalidTrailNameException() { }

    public InvalidTrailNameException(string message) : base(message) { }

    public InvalidTrailNameException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidTrailNameException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class NoManagementAccountSLRExistsException : AmazonCloudTrailException
{
    public NoManagementAccountSLRExistsException() { }

    public NoManagementAccountSLRExistsException(string message) : base(message) { }

    public NoManagementAccountSLRExistsException(string message, Exception innerException) : base(message, innerException) { }

    public NoManagementAccountSLRExistsException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class OperationNotPermittedException : AmazonCloudTrailException
{
    public OperationNotPermittedException() { }

    public OperationNotPermittedException(string message) : base(message) { }

    public OperationNotPermittedException(string message, Exception innerException) : base(message, innerException) { }

    public OperationNotPermittedException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class UnsupportedOperationException : AmazonCloudTrailException
{
    public UnsupportedOperationException() { }

    public UnsupportedOperationException(string message) : base(message) { }

    public UnsupportedOperationException(string message, Exception innerException) : base(message, innerException) { }

    public UnsupportedOperationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class TrailNotFoundException : AmazonCloudTrailException
{
    public TrailNotFoundException() { }

    public TrailNotFoundException(string message) : base(message) { }

    public TrailNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public TrailNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
