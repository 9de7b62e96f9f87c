using System.Net;
using Amazon.Runtime;

namespace Amazon.WAFV2.Model;

public class WAFInternalErrorException : AmazonWAFV2Exception
{
    public WAFInternalErrorException() { }

    public WAFInternalErrorException(string message) : base(message) { }

    public WAFInternalErrorException(string message, Exception innerException) : base(message, innerException) { }

    public WAFInternalErrorException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class WAFInvalidOperationException : AmazonWAFV2Exception
{
    public WAFInvalidOperationException() { }

    public WAFInvalidOperationException(string message) : base(message) { }

    public WAFInvalidOperationException(string message, Exception innerException) : base(message, innerException) { }

    public WAFInvalidOperationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class WAFInvalidParameterException : AmazonWAFV2Exception
{
    public WAFInvalidParameterException() { }

    public WAFInvalidParameterException(string message) : base(message) { }

    public WAFInvalidParameterException(string message, Exception innerException) : base(message, innerException) { }

    public WAFInvalidParameterException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class WAFNonexistentItemException : AmazonWAFV2Exception
{
    public WAFNonexistentItemException() { }

    public WAFNonexistentItemException(string message) : base(message) { }

    public WAFNonexistentItemException(string message, Exception innerException) : base(message, innerException) { }

    public WAFNonexistentItemException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class WAFUnavailableEntityException : AmazonWAFV2Exception
{
    public WAFUnavailableEntityException() { }

    public WAFUnavailableEntityException(string message) : base(message) { }

    public WAFUnavailableEntityException(string message, Exception innerException) : base(message, innerException) { }

    public WAFUnavailableEntityException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
