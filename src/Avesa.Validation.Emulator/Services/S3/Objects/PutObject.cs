using System.Text;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.S3.Integrity;
using Microsoft.AspNetCore.WebUtilities;

namespace Avesa.Validation.Emulator.Services.S3.Objects;

/// <summary>Writes an object in one piece.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html</remarks>
internal sealed class PutObject : IS3Operation
{
    private const int MaxKeyBytes = 1024;

    /// <inheritdoc />
    public string Name => nameof(PutObject);

    /// <inheritdoc />
    public S3Response Handle(S3Call call)
    {
        var (bucket, key) = (call.Bucket, call.Key);
        call.DemandOnObject("s3:PutObject");
        var tags = Tags(call);
        if (tags.Count > 0)
        {
            call.DemandOnObject("s3:PutObjectTagging");
        }

        var encryption = KeyUse.Asked(call, bucket);
        KeyUse.Demand(call, "kms:GenerateDataKey", bucket, key, encryption);
        CheckKey(key);
        CheckExisting(call);
        var body = ReceivedBody.Read(call);
        var stored = new StoredObject
        {
            Key = key,
            Size = body.Content.Length,
            ETag = ETags.Of(body.Content, encryption),
            LastModified = call.Call.Now,
            Content = () => body.Content,
            ContentType = call.Header("content-type") ?? "binary/octet-stream",
            Headers = ObjectHeaders.ToKeep(call),
            Metadata = ObjectHeaders.Metadata(call),
            StorageClass = call.Header("x-amz-storage-class") ?? "STANDARD",
            Encryption = encryption,
            Checksums = body.Checksums,
            Tags = tags,
            VersionId = NewVersion.IdFor(bucket),
        };
        bucket.Objects.Put(stored);
        var headers = new Dictionary<string, string> { ["ETag"] = $"\"{stored.ETag}\"" };
        KeyUse.AddHeaders(headers, encryption);
        ObjectHeaders.AddChecksums(headers, stored);
        NewVersion.AddHeader(headers, bucket, stored);
        return new S3Response { Headers = headers };
    }

    /// <summary>Refuses a key that S3 could not keep.</summary>
    public static void CheckKey(string key)
    {
        if (Encoding.UTF8.GetByteCount(key) > MaxKeyBytes)
        {
            throw new Hosting.AwsError("KeyTooLongError", "Your key is too long");
        }
    }

    /// <summary>Reads x-amz-tagging.</summary>
    public static Dictionary<string, string> Tags(S3Call call) => QueryHelpers.ParseQuery(call.Header("x-amz-tagging"))
        .ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);

    // Conditional writes: only if there is none, or only over the expected one.
    private static void CheckExisting(S3Call call)
    {
        var existing = call.Bucket.Objects.Find(call.Key);
        if (call.Header("if-none-match") is not null && existing is not null)
        {
            throw S3Errors.PreconditionFailed("If-None-Match");
        }

        if (call.Header("if-match") is { } expected)
        {
            if (existing is null)
            {
                throw S3Errors.NoSuchKey(call.Key);
            }

            if (expected.Trim('"') != existing.ETag)
            {
                throw S3Errors.PreconditionFailed("If-Match");
            }
        }
    }
}
