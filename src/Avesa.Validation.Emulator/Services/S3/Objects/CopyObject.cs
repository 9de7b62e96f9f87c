using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.S3.Integrity;
using Avesa.Validation.Emulator.Services.S3.Listing;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>Copies an object of up to 5 GB: the caller must be able to read the source and to write the target, whoever owns them.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html</remarks>
internal sealed class CopyObject : IS3Operation
{
    private const long MaxSize = 5L * 1024 * 1024 * 1024;

    /// <inheritdoc />
    public string Name => nameof(CopyObject);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        var source = CopySource.Read(call);
        var stored = ObjectAccess.Find(call, source.Bucket, source.Key, source.VersionId, "s3:GetObject");
        KeyUse.Demand(call, "kms:Decrypt", source.Bucket, source.Key, stored.Encryption);
        Preconditions.Check(call, stored, "x-amz-copy-source-");
        if (stored.Size > MaxSize)
        {
            throw S3Errors.InvalidRequest($"The specified copy source is larger than the maximum allowable size for a copy source: {MaxSize}");
        }

        var (bucket, replaces) = (call.Bucket, call.Header("x-amz-metadata-directive") == "REPLACE");
        call.DemandOnObject("s3:PutObject");
        PutObject.CheckKey(call.Key);
        CheckSelf(call, source, replaces);
        var tags = Tags(call, source, stored);
        var encryption = KeyUse.Asked(call, bucket);
        KeyUse.Demand(call, "kms:GenerateDataKey", bucket, call.Key, encryption);

        // The copy is one piece, so a multipart object gets another ETag, and its composite checksum becomes one of the whole.
        var content = stored.Content();
        var algorithm = ReceivedBody.Named(call.Header("x-amz-checksum-algorithm") ?? stored.Checksums.Keys.FirstOrDefault() ?? ChecksumAlgorithm.Default.Name);
        var copy = new StoredObject
        {
            Key = call.Key,
            Size = content.Length,
            ETag = ETags.Of(content, encryption),
            LastModified = call.Call.Now,
            Content = stored.Content,
            ContentType = replaces ? call.Header("content-type") ?? "binary/octet-stream" : stored.ContentType,
            Headers = replaces ? ObjectHeaders.ToKeep(call) : stored.Headers,
            Metadata = replaces ? ObjectHeaders.Metadata(call) : stored.Metadata,
            StorageClass = call.Header("x-amz-storage-class") ?? "STANDARD",
            Encryption = encryption,
            Checksums = new Dictionary<string, string> { [algorithm.Name] = algorithm.Of(content) },
            Tags = tags,
            VersionId = NewVersion.IdFor(bucket),
        };
        bucket.Objects.Put(copy);
        return Answer(call, source, stored, copy);
    }

    private static void CheckSelf(S3Call call, CopySource source, bool replaces)
    {
        var changes = replaces || call.Header("x-amz-storage-class") is not null || call.Header("x-amz-server-side-encryption") is not null;
        if (source.Bucket == call.Bucket && source.Key == call.Key && source.VersionId is null && !changes)
        {
            throw S3Errors.InvalidRequest(
                "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, "
                + "storage class, website redirect location or encryption attributes.");
        }
    }

    private static IReadOnlyDictionary<string, string> Tags(S3Call call, CopySource source, StoredObject stored)
    {
        var tags = stored.Tags;
        if (call.Header("x-amz-tagging-directive") == "REPLACE")
        {
            tags = PutObject.Tags(call);
        }
        else if (tags.Count > 0)
        {
            call.DemandOnObject(source.VersionId is null ? "s3:GetObjectTagging" : "s3:GetObjectVersionTagging", source.Bucket, source.Key);
        }

        if (tags.Count > 0)
        {
            call.DemandOnObject("s3:PutObjectTagging");
        }

        return tags;
    }

    private static S3Response Answer(S3Call call, CopySource source, StoredObject stored, StoredObject copy)
    {
        var headers = new Dictionary<string, string>();
        KeyUse.AddHeaders(headers, copy.Encryption);
        NewVersion.AddHeader(headers, call.Bucket, copy);
        if (source.Bucket.Versioning is not null)
        {
            headers["x-amz-copy-source-version-id"] = stored.VersionId;
        }

        var document = S3Xml.Document("CopyObjectResult", xml =>
        {
            xml.Element("LastModified", copy.LastModified);
            xml.Element("ETag", $"\"{copy.ETag}\"");
            ObjectEntry.WriteChecksums(xml, copy);
        });
        return S3Response.Xml(document) with { Headers = headers };
    }
}
