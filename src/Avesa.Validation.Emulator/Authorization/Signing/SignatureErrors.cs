using System.Globalization;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Authorization.Signing;

/// <summary>How each protocol spells that it does not believe a signature.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html,
/// https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html,
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html,
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
/// </remarks>
internal sealed class SignatureErrors(string service)
{
    private const string Basic = "yyyyMMdd'T'HHmmss'Z'";
    private readonly bool isS3 = service == "s3";
    private readonly bool isEc2 = service == "ec2";
    private readonly bool isQuery = service is "sts" or "iam" or "cloudformation" or "monitoring" or "sns" or "ec2";
    private readonly int status = service is "guardduty" or "securityhub" or "lambda" or "scheduler" or "backup" or "sts" or "iam" or "cloudformation" or "monitoring" or "sns" or "s3" ? 403 : 400;

    public AwsError UnknownKey() => isS3
        ? new AwsError("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403)
        : InvalidToken();

    public AwsError InvalidToken() => isS3
        ? new AwsError("InvalidToken", "The provided token is malformed or otherwise invalid.")
        : isEc2 ? Ec2Failure()
        : new AwsError(isQuery ? "InvalidClientTokenId" : "UnrecognizedClientException", "The security token included in the request is invalid.", status);

    public AwsError ExpiredToken() => isS3
        ? new AwsError("ExpiredToken", "The provided token has expired.")
        : isEc2 ? new AwsError("RequestExpired", "Request has expired.")
        : new AwsError(isQuery ? "ExpiredToken" : "ExpiredTokenException", "The security token included in the request is expired", status);

    public AwsError NoDate() => isS3
        ? new AwsError("AccessDenied", "AWS authentication requires a valid Date or x-amz-date header", 403)
        : Incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");

    public AwsError HostNotSigned() => isS3
        ? new AwsError("AccessDenied", "There were headers present in the request which were not signed", 403)
        : Incomplete("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");

    public AwsError WrongService(string scoped) => isS3
        ? new AwsError("AuthorizationHeaderMalformed", $"The authorization header is malformed; incorrect service \"{scoped}\". This endpoint belongs to \"s3\".")
        : Mismatch($"Credential should be scoped to correct service: '{service}'. ");

    public AwsError WrongRegion(string region, string expected) => isS3
        ? new AwsError("AuthorizationHeaderMalformed", $"The authorization header is malformed; the region '{region}' is wrong; expecting '{expected}'")
        {
            Members = new Dictionary<string, string> { ["Region"] = expected },
        }
        : Mismatch($"Credential should be scoped to a valid region, not '{region}'. ");

    public AwsError WrongDate(string scoped, string requested) => isS3
        ? new AwsError("AuthorizationHeaderMalformed", $"The authorization header is malformed; Invalid credential date \"{scoped}\". This date is not the same as X-Amz-Date: \"{requested[..8]}\".")
        : Mismatch($"Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scoped}' != '{requested[..8]}', from '{requested}'.");

    public AwsError Skewed(DateTimeOffset requested, DateTimeOffset now, TimeSpan tolerance)
    {
        if (isS3)
        {
            return new AwsError("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", 403)
            {
                Members = new Dictionary<string, string>
                {
                    ["RequestTime"] = Text(requested, Basic),
                    ["ServerTime"] = Text(now, "yyyy-MM-dd'T'HH:mm:ss'Z'"),
                    ["MaxAllowedSkewMilliseconds"] = tolerance.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
                },
            };
        }

        var (at, server, minutes) = (Text(requested, Basic), Text(now, Basic), tolerance.TotalMinutes);
        return Mismatch(requested < now
            ? $"Signature expired: {at} is now earlier than {Text(now - tolerance, Basic)} ({server} - {minutes} min.)"
            : $"Signature not yet current: {at} is still later than {Text(now + tolerance, Basic)} ({server} + {minutes} min.)");
    }

    /// <summary>The signature is of another secret or of another request; tells what it should have covered, as AWS does.</summary>
    public AwsError Mismatch(string accessKeyId, string stringToSign, string canonicalRequest) => isS3
        ? new AwsError("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method.", 403)
        {
            Members = new Dictionary<string, string>
            {
                ["AWSAccessKeyId"] = accessKeyId,
                ["StringToSign"] = stringToSign,
                ["CanonicalRequest"] = canonicalRequest,
            },
        }
        : Mismatch(
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\n"
            + $"The Canonical String for this request should have been\n'{canonicalRequest}'\n\nThe String-to-Sign should have been\n'{stringToSign}'\n");

    // EC2 tells nobody why.
    private static AwsError Ec2Failure() => new("AuthFailure", "AWS was not able to validate the provided access credentials", StatusCodes.Status401Unauthorized);

    private AwsError Mismatch(string message) => isEc2 ? Ec2Failure() : new(isQuery ? "SignatureDoesNotMatch" : "InvalidSignatureException", message, status);

    private AwsError Incomplete(string message) => new(isQuery ? "IncompleteSignature" : "IncompleteSignatureException", message, isQuery ? 400 : status);

    private static string Text(DateTimeOffset time, string format) => time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
