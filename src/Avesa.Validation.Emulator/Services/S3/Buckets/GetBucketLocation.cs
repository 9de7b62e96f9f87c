namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>The region of a bucket; an empty constraint is us-east-1.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html</remarks>
internal sealed class GetBucketLocation : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketLocation);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketLocation");
        return S3Response.Xml(S3Xml.Document("LocationConstraint", xml => xml.WriteString(call.Bucket.Region == "us-east-1" ? "" : call.Bucket.Region)));
    }
}
