namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Server access logging: no bucket of the emulator has any.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLogging.html</remarks>
internal sealed class GetBucketLogging : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketLogging);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketLogging");
        return S3Response.Xml(S3Xml.Document("BucketLoggingStatus", _ => { }));
    }
}
