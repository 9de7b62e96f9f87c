namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Who owns new objects, and whether ACLs count at all.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html</remarks>
internal sealed class GetBucketOwnershipControls : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketOwnershipControls);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketOwnershipControls");
        return S3Response.Xml(S3Xml.Document(
            "OwnershipControls",
            xml => xml.Element("Rule", () => xml.Element("ObjectOwnership", call.Bucket.ObjectOwnership))));
    }
}
