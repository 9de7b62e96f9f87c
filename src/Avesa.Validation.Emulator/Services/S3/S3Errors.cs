using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>S3's errors, with its codes, wording and status.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html</remarks>
internal static class S3Errors
{
    public static AwsError AccessDenied() => new("AccessDenied", "Access Denied", StatusCodes.Status403Forbidden);

    public static AwsError BadDigest(string what) => new("BadDigest", $"The {what} you specified did not match {(what == "Content-MD5" ? "what we received" : "the calculated checksum")}.");

    public static AwsError IncompleteBody() =>
        new("IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header.");

    public static AwsError InvalidArgument(string message, string name, string value) => new("InvalidArgument", message)
    {
        Members = new Dictionary<string, string> { ["ArgumentName"] = name, ["ArgumentValue"] = value },
    };

    public static AwsError InvalidDigest() => new("InvalidDigest", "The Content-MD5 you specified was invalid.");

    public static AwsError InvalidRequest(string message) => new("InvalidRequest", message);

    public static AwsError MalformedXml() =>
        new("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");

    public static AwsError MethodNotAllowed(string method, string resourceType) =>
        new("MethodNotAllowed", "The specified method is not allowed against this resource.", StatusCodes.Status405MethodNotAllowed)
        {
            Members = new Dictionary<string, string> { ["Method"] = method, ["ResourceType"] = resourceType },
        };

    public static AwsError NoSuchBucket(string bucket) => OfBucket("NoSuchBucket", "The specified bucket does not exist", bucket);

    public static AwsError NoSuchKey(string key) => new("NoSuchKey", "The specified key does not exist.", StatusCodes.Status404NotFound)
    {
        Members = new Dictionary<string, string> { ["Key"] = key },
    };

    public static AwsError NoSuchVersion(string key, string versionId) =>
        new("NoSuchVersion", "The specified version does not exist.", StatusCodes.Status404NotFound)
        {
            Members = new Dictionary<string, string> { ["Key"] = key, ["VersionId"] = versionId },
        };

    /// <summary>A configuration of a bucket that was never made: 404 with a code of its own.</summary>
    public static AwsError OfBucket(string code, string message, string bucket, int status = StatusCodes.Status404NotFound) => new(code, message, status)
    {
        Members = new Dictionary<string, string> { ["BucketName"] = bucket },
    };

    /// <summary>The bucket lives in another region than the one that the request was signed for; x-amz-bucket-region says which.</summary>
    public static AwsError PermanentRedirect(Bucket bucket) => new(
        "PermanentRedirect",
        "The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.",
        StatusCodes.Status301MovedPermanently)
    {
        Members = new Dictionary<string, string> { ["Endpoint"] = $"s3.{bucket.Region}.amazonaws.com", ["Bucket"] = bucket.Name },
    };

    public static AwsError PreconditionFailed(string condition) =>
        new("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", StatusCodes.Status412PreconditionFailed)
        {
            Members = new Dictionary<string, string> { ["Condition"] = condition },
        };
}
