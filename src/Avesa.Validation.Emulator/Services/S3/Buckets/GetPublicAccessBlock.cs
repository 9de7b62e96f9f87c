namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>The four switches of a bucket against public access.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html</remarks>
internal sealed class GetPublicAccessBlock : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetPublicAccessBlock);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketPublicAccessBlock");
        var block = call.Bucket.PublicAccessBlock ?? throw S3Errors.OfBucket(
            "NoSuchPublicAccessBlockConfiguration",
            "The public access block configuration was not found",
            call.Bucket.Name);
        return S3Response.Xml(S3Xml.Document("PublicAccessBlockConfiguration", xml =>
        {
            xml.Element("BlockPublicAcls", block.BlockPublicAcls);
            xml.Element("IgnorePublicAcls", block.IgnorePublicAcls);
            xml.Element("BlockPublicPolicy", block.BlockPublicPolicy);
            xml.Element("RestrictPublicBuckets", block.RestrictPublicBuckets);
        }));
    }
}
