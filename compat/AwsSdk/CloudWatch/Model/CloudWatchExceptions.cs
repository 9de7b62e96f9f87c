using System.Net;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatch.Model;

[Code("ResourceNotFound")]
public class DashboardNotFoundErrorException : AmazonCloudWatchException
{
    public DashboardNotFoundErrorException() { }

    public DashboardNotFoundErrorException(string message) : base(message) { }

    public DashboardNotFoundErrorException(string message, Exception innerException) : base(message, innerException) { }

    public DashboardNotFoundErrorException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("InternalServiceError")]
public class InternalServiceException : AmazonCloudWatchException
{
    public InternalServiceException() { }

    public InternalServiceException(string message) : base(message) { }

    public InternalServiceException(string message, Exception innerException) : base(message, innerException) { }

    public InternalServiceException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("InvalidNextToken")]
public class InvalidNextTokenException : AmazonCloudWatchException
{
    public InvalidNextTokenException() { }

    public InvalidNextTokenException(string message) : base(message) { }

    public InvalidNextTokenException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidNextTokenException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("InvalidParameterCombination")]
public class InvalidParameterCombinationException : AmazonCloudWatchException
{
    public InvalidParameterCombinationException() { }

    public InvalidParameterCombinationException(string message) : base(message) { }

    public InvalidParameterCombinationException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidParameterCombinationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("InvalidParameterValue")]
public class InvalidParameterValueException : AmazonCloudWatchException
{
    public InvalidParameterValueException() { }

    public InvalidParameterValueException(string message) : base(message) { }

    public InvalidParameterValueException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidParameterValueException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("MissingParameter")]
public class MissingRequiredParameterException : AmazonCloudWatchException
{
    public MissingRequiredParameterException() { }

    public MissingRequiredParameterException(string message) : base(message) { }

    public MissingRequiredParameterException(string message, Exception innerException) : base(message, innerException) { }

    public MissingRequiredParameterException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
