namespace Avesa.Validation.Emulator.Services.S3.Buckets;

/// <summary>Event notifications: no bucket of the emulator has any.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketNotificationConfiguration.html</remarks>
internal sealed class GetBucketNotificationConfiguration : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(GetBucketNotificationConfiguration);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:GetBucketNotification");
        return S3Response.Xml(S3Xml.Document("NotificationConfiguration", _ => { }));
    }
}
