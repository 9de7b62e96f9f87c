using Avesa.Validation.Emulator.Services.S3.Integrity;

namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Enables or suspends versioning.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html</remarks>
internal sealed class PutBucketVersioning : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(PutBucketVersioning);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:PutBucketVersioning");
        var status = S3Xml.Read(ReceivedBody.Read(call).Content, "VersioningConfiguration").Text("Status");
        call.Bucket.Versioning = status is "Enabled" or "Suspended" ? status : throw S3Errors.MalformedXml();
        return S3Response.Empty;
    }
}
