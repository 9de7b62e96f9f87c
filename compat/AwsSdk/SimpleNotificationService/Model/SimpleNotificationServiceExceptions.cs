using System.Net;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

[Code("AuthorizationError")]
public class AuthorizationErrorException : AmazonSimpleNotificationServiceException
{
    public AuthorizationErrorException() { }

    public AuthorizationErrorException(string message) : base(message) { }

    public AuthorizationErrorException(string message, Exception innerException) : base(message, innerException) { }

    public AuthorizationErrorException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("InternalError")]
public class InternalErrorException : AmazonSimpleNotificationServiceException
{
    public InternalErrorException() { }

    public InternalErrorException(string message) : base(message) { }

    public InternalErrorException(string message, Exception innerException) : base(message, innerException) { }

    public InternalErrorException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("InvalidParameter")]
public class InvalidParameterException : AmazonSimpleNotificationServiceException
{
    public InvalidParameterException() { }

    public InvalidParameterException(string message) : base(message) { }

    public InvalidParameterException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidParameterException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("InvalidSecurity")]
public class InvalidSecurityException : AmazonSimpleNotificationServiceException
{
    public InvalidSecurityException() { }

    public InvalidSecurityException(string message) : base(message) { }

    public InvalidSecurityException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidSecurityException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("NotFound")]
public class NotFoundException : AmazonSimpleNotificationServiceException
{
    public NotFoundException() { }

    public NotFoundException(string message) : base(message) { }

    public NotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public NotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
