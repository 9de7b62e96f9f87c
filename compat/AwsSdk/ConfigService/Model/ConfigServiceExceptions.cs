using System.Net;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class InvalidNextTokenException : AmazonConfigServiceException
{
    public InvalidNextTokenException() { }

    public InvalidNextTokenException(string message) : base(message) { }

    public InvalidNextTokenException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidNextTokenException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidParameterValueException : AmazonConfigServiceException
{
    public InvalidParameterValueException() { }

    public InvalidParameterValueException(string message) : base(message) { }

    public InvalidParameterValueException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidParameterValueException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class NoSuchConfigRuleException : AmazonConfigServiceException
{
    public NoSuchConfigRuleException() { }

    public NoSuchConfigRuleException(string message) : base(message) { }

    public NoSuchConfigRuleException(string message, Exception innerException) : base(message, innerException) { }

    public NoSuchConfigRuleException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class NoSuchConfigurationRecorderException : AmazonConfigServiceException
{
    public NoSuchConfigurationRecorderException() { }

    public NoSuchConfigurationRecorderException(string message) : base(message) { }

    public NoSuchConfigurationRecorderException(string message, Exception innerException) : base(message, innerException) { }

    public NoSuchConfigurationRecorderException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class ValidationException : AmazonConfigServiceException
{
    public ValidationException() { }

    public ValidationException(string message) : base(message) { }

    public ValidationException(string message, Exception innerException) : base(message, innerException) { }

    public ValidationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InvalidLimitException : AmazonConfigServiceException
{
    public InvalidLimitException() { }

    public InvalidLimitException(string message) : base(message) { }

    public InvalidLimitException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidLimitException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class NoAvailableConfigurationRecorderException : AmazonConfigServiceException
{
    public NoAvailableConfigurationRecorderException() { }

    public NoAvailableConfigurationRecorderException(string message) : base(message) { }

    public NoAvailableConfigurationRecorderException(string message, Exception innerException) : base(message, innerException) { }

    public NoAvailableConfigurationRecorderException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
