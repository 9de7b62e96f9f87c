using System.Net;
using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public class InternalServerException : AmazonSchedulerException
{
    public InternalServerException() { }

    public InternalServerException(string message) : base(message) { }

    public InternalServerException(string message, Exception innerException) : base(message, innerException) { }

    public InternalServerException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class ResourceNotFoundException : AmazonSchedulerException
{
    public ResourceNotFoundException() { }

    public ResourceNotFoundException(string message) : base(message) { }

    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class ThrottlingException : AmazonSchedulerException
{
    public ThrottlingException() { }

    public ThrottlingException(string message) : base(message) { }

    public ThrottlingException(string message, Exception innerException) : base(message, innerException) { }

    public ThrottlingException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class ValidationException : AmazonSchedulerException
{
    public ValidationException() { }

    public ValidationException(string message) : base(message) { }

    public ValidationException(string message, Exception innerException) : base(message, innerException) { }

    public ValidationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
