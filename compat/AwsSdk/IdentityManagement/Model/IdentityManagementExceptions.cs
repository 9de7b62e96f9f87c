using System.Net;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

[Code("InvalidInput")]
public class InvalidInputException : AmazonIdentityManagementServiceException
{
    public InvalidInputException() { }

    public InvalidInputException(string message) : base(message) { }

    public InvalidInputException(string message, Exception innerException) : base(message, innerException) { }

    public InvalidInputException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("NoSuchEntity")]
public class NoSuchEntityException : AmazonIdentityManagementServiceException
{
    public NoSuchEntityException() { }

    public NoSuchEntityException(string message) : base(message) { }

    public NoSuchEntityException(string message, Exception innerException) : base(message, innerException) { }

    public NoSuchEntityException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("PolicyEvaluation")]
public class PolicyEvaluationException : AmazonIdentityManagementServiceException
{
    public PolicyEvaluationException() { }

    public PolicyEvaluationException(string message) : base(message) { }

    public PolicyEvaluationException(string message, Exception innerException) : base(message, innerException) { }

    public PolicyEvaluationException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}

[Code("ServiceFailure")]
public class ServiceFailureException : AmazonIdentityManagementServiceException
{
    public ServiceFailureException() { }

    public ServiceFailureException(string message) : base(message) { }

    public ServiceFailureException(string message, Exception innerException) : base(message, innerException) { }

    public ServiceFailureException(
        string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
