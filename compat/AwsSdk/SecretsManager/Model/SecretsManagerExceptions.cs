using System.Net;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

[Code("DecryptionFailure")]
public class DecryptionFailureException : AmazonSecretsManagerException
{
    public DecryptionFailureException() { }

    public DecryptionFailureException(string message) : base(message) { }

    public DecryptionFailureException(string message, Exception innerException) : base(message, innerException) { }

    public DecryptionFailureException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("InternalServiceError")]
public class InternalServiceErrorException : AmazonSecretsManagerException
{
    public InternalServiceErrorException() { }

    public InternalServiceErrorException(string message) : base(message) { }

    public InternalServiceErrorException(string message, Exception innerException) : base(message, innerException) { }

    public InternalServiceErrorException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidNextTokenException : AmazonSecretsManagerException
{
    public InvalidNextTokenException() { }

    public InvalidNextTokenException(string message) : base(message) { }

    public InvalidNextTokenException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidNextTokenException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidParameterException : AmazonSecretsManagerException
{
    public InvalidParameterException() { }

    public InvalidParameterException(string message) : base(message) { }

    public InvalidParameterException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidParameterException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidRequestException : AmazonSecretsManagerException
{
    public InvalidRequestException() { }

    public InvalidRequestException(string message) : base(message) { }

    public InvalidRequestException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidRequestException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class ResourceNotFoundException : AmazonSecretsManagerException
{
    public ResourceNotFoundException() { }

    public ResourceNotFoundException(string message) : base(message) { }

    public ResourceNotFoundException(string message, Exception innerException) : base(message, innerException) { }

    public ResourceNotFoundException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
