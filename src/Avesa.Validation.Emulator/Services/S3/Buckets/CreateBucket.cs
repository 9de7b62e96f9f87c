using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Creates a bucket, with what S3 gives every new one: SSE-S3, all public access blocked, ACLs off.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html</remarks>
internal sealed partial class CreateBucket : IS3Operation
{
    private const string HomeRegion = "us-east-1";

    /// <inheritdoc />
    public string Name => nameof(CreateBucket);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        var name = call.BucketName;
        call.Call.Demand("s3:CreateBucket", $"arn:aws:s3:::{name}");
        if (!BucketName().IsMatch(name) || name.Contains("..", StringComparison.Ordinal))
        {
            throw S3Errors.OfBucket("InvalidBucketName", "The specified bucket is not valid.", name, StatusCodes.Status400BadRequest);
        }

        var constraint = call.Call.Body.Length > 0 ? S3Xml.Read(call.Call.Body, "CreateBucketConfiguration").Text("LocationConstraint") : null;
        if (constraint == HomeRegion)
        {
            throw new Hosting.AwsError("InvalidLocationConstraint", "The specified location-constraint is not valid");
        }

        var region = constraint ?? HomeRegion;
        if (call.Call.Moment.FindBucket(name) is { } existing)
        {
            return existing.Owner != call.Call.Account
                ? throw S3Errors.OfBucket(
                    "BucketAlreadyExists",
                    "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
                    name,
                    StatusCodes.Status409Conflict)
                : region == HomeRegion && existing.Region == HomeRegion
                    ? Created(name)
                    : throw S3Errors.OfBucket(
                        "BucketAlreadyOwnedByYou",
                        "Your previous request to create the named bucket succeeded and you already own it.",
                        name,
                        StatusCodes.Status409Conflict);
        }

        call.Call.Account.Buckets[name] = new Bucket
        {
            Name = name,
            Owner = call.Call.Account,
            Region = region,
            Created = call.Call.Now,
            PublicAccessBlock = PublicAccessBlock.All,
        };
        return Created(name);
    }

    private static S3Response Created(string name) =>
        new() { Headers = { ["Location"] = $"/{name}", ["x-amz-bucket-arn"] = $"arn:aws:s3:::{name}" } };

    [GeneratedRegex(@"\A(?!\d+\.\d+\.\d+\.\d+\z)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z")]
    private static partial Regex BucketName();
}
