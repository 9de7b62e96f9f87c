namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>The tags of a bucket.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html</remarks>
internal sealed class GetBucketTagging : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketTagging);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketTagging");
        return call.Bucket.Tags.Count == 0
            ? throw S3Errors.OfBucket("NoSuchTagSet", "The TagSet does not exist", call.Bucket.Name)
            : S3Response.Xml(TagSet.Document(call.Bucket.Tags));
    }
}
