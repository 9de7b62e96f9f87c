using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using System.Xml;
using Amazon.Runtime;
using Avesa.Validation.Accounts.Pipeline;

namespace Avesa.Validation.Accounts;

/// <summary>What kind of failure an exception of the SDK stands for, and which exception of the chain says so.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Cause">The exception that decided it.</param>
internal sealed record Failure(FailureKind Kind, Exception Cause)
{
    // https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html and the services' own spellings.
    private static readonly FrozenDictionary<string, FailureKind> Codes = new[]
    {
        (FailureKind.Denied, "AccessDenied AccessDeniedException AuthorizationError AuthorizationErrorException UnauthorizedOperation "
            + "NotAuthorized Forbidden ForbiddenException UnauthorizedException AllAccessDisabled InsufficientPrivilegesException"),
        (FailureKind.Throttled, "Throttling ThrottlingException ThrottledException Throttled RequestThrottled RequestThrottledException "
            + "TooManyRequestsException ProvisionedThroughputExceededException RequestLimitExceeded BandwidthLimitExceeded SlowDown "
            + "LimitExceededException PriorRequestNotComplete"),
        (FailureKind.Expired, "ExpiredToken ExpiredTokenException TokenRefreshRequired"),
        (FailureKind.KeysInvalid, "InvalidClientTokenId UnrecognizedClientException InvalidAccessKeyId SignatureDoesNotMatch InvalidToken "
            + "InvalidSignatureException IncompleteSignature MissingAuthenticationToken MissingAuthenticationTokenException AuthFailure"),
        (FailureKind.ClockSkewed, "RequestTimeTooSkewed RequestExpired RequestInTheFuture"),
        (FailureKind.TimedOut, "RequestTimeout RequestTimeoutException"),
        (FailureKind.Archived, "InvalidObjectState"),
        (FailureKind.Undecryptable, "DecryptionFailure DecryptionFailureException KMSAccessDeniedException KMSDisabledException "
            + "KMSInvalidStateException KMSNotFoundException KMS.DisabledException KMS.KMSInvalidStateException KMS.NotFoundException"),
    }.SelectMany(kind => kind.Item2.Split(' ').Select(code => KeyValuePair.Create(code, kind.Item1))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Looks through an exception and its inner ones, the outermost that tells anything decides.</summary>
    public static Failure Of(Exception exception)
    {
        var fallback = new Failure(FailureKind.Other, exception);
        for (var link = exception; link is not null; link = link.InnerException)
        {
            switch (KindOf(link))
            {
                case FailureKind.Other:
                    break;
                case FailureKind.ClientFailed:
                    fallback = fallback.Kind == FailureKind.Other ? new Failure(FailureKind.ClientFailed, link) : fallback;
                    break;
                case var kind:
                    return new Failure(kind, link);
            }
        }

        return fallback;
    }

    private static FailureKind KindOf(Exception exception) => exception switch
    {
        AccountUnprovenException => FailureKind.AccountUnproven,
        CallRefusedException => FailureKind.Refused,
        AmazonUnmarshallingException or IncompleteAnswerException => FailureKind.Garbled,
        AmazonServiceException answer => KindOf(answer),
        ProcessAWSCredentialException => FailureKind.ProcessFailed,
        AmazonClientException client => client.Message.Contains("SSO", StringComparison.Ordinal) ? FailureKind.LoginMissing : FailureKind.ClientFailed,
        TimeoutException timeout => timeout.Message.Contains("ConnectTimeout", StringComparison.Ordinal) ? FailureKind.Unreachable : FailureKind.TimedOut,
        XmlException => FailureKind.Garbled,
        HttpIOException => FailureKind.Garbled,
        HttpRequestException => FailureKind.Unreachable,
        SocketException => FailureKind.Unreachable,
        IOException { InnerException: not null } => FailureKind.Garbled,
        _ => FailureKind.Other,
    };

    private static FailureKind KindOf(AmazonServiceException answer)
    {
        // The portal of IAM Identity Center and its OIDC service are only ever asked for a login's credentials.
        if (answer.GetType().Namespace is { } space && space.StartsWith("Amazon.SSO", StringComparison.Ordinal) && answer.StatusCode < HttpStatusCode.InternalServerError)
        {
            return FailureKind.LoginMissing;
        }

        // STS says so in the message alone: "Signature expired: … is now earlier than …", "Signature not yet current: …".
        if (answer.Message.StartsWith("Signature expired", StringComparison.Ordinal) || answer.Message.StartsWith("Signature not yet", StringComparison.Ordinal))
        {
            return FailureKind.ClockSkewed;
        }

        if (answer.ErrorCode is { } code && Codes.TryGetValue(code, out var kind))
        {
            return kind;
        }

        return answer.StatusCode switch
        {
            HttpStatusCode.NotImplemented => FailureKind.Other,
            >= HttpStatusCode.InternalServerError => FailureKind.ServiceFailed,
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized when MayLackCode(answer) => FailureKind.Denied,
            HttpStatusCode.TooManyRequests => FailureKind.Throttled,

            // Every error of AWS has a code, so this is somebody else: a proxy, a login page, a wrong address.
            _ => string.IsNullOrEmpty(answer.ErrorCode) ? FailureKind.Garbled : FailureKind.Other,
        };
    }

    // HEAD answers 403 without a body, and so without a code.
    private static bool MayLackCode(AmazonServiceException answer) =>
        !string.IsNullOrEmpty(answer.ErrorCode) || FailedCall.Of(answer) is not { } call || call.Call.Operation.StartsWith("Head", StringComparison.Ordinal);
}
