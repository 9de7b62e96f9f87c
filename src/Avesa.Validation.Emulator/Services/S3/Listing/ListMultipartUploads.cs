namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>Lists uploads in progress: no bucket of the emulator has any.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html</remarks>
internal sealed class ListMultipartUploads : IS3Operation
{
    /// <inheritdoc />
    public string Name => nameof(ListMultipartUploads);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        call.DemandOnBucket("s3:ListBucketMultipartUploads");
        var limit = call.Integer("max-uploads", 0, 1000) ?? 1000;
        return S3Response.Xml(S3Xml.Document("ListMultipartUploadsResult", xml =>
        {
            xml.Element("Bucket", call.Bucket.Name);
            xml.Element("KeyMarker", call.Query("key-marker") ?? "");
            xml.Element("UploadIdMarker", call.Query("upload-id-marker") ?? "");
            xml.Element("MaxUploads", limit);
            xml.Element("IsTruncated", false);
        }));
    }
}
