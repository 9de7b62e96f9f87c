using System.Net;
using Amazon.Runtime;

namespace Amazon.GuardDuty.Model;

public class BadRequestException : AmazonGuardDutyException
{
    public BadRequestException() { }

    public BadRequestException(string message) : base(message) { }

    public BadRequestException(string message, Exception innerException) : base(message, innerException) { }

    public BadRequestException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

public class InternalServerErrorException : AmazonGuardDutyException
{
    public InternalServerErrorException() { }

    public InternalServerErrorException(string message) : base(message) { }

    public InternalServerErrorException(string message, Exception innerException) : base(message, innerException) { }

    public InternalServerErrorException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
