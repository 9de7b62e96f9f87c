namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Whether a bucket keeps versions; an empty document for one that never did.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html</remarks>
internal sealed class GetBucketVersioning : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketVersioning);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketVersioning");
        return S3Response.Xml(S3Xml.Document("VersioningConfiguration", xml => xml.Element("Status", call.Bucket.Versioning)));
    }
}
