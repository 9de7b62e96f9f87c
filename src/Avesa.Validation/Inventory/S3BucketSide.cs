using Amazon.S3;
using Amazon.S3.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;

namespace Avesa.Validation.Inventory;

/// <summary>A bucket as a comparison reads it: nothing is remembered, since a bucket has more objects than memory has room.</summary>
/// <param name="client">The client.</param>
/// <param name="accountId">Sent as the expected owner, so that a bucket of that name in somebody else's account is refused.</param>
/// <param name="bucket">The bucket's name.</param>
internal sealed class S3BucketSide(IAmazonS3 client, string accountId, string bucket) : IBucketSide
{
    /// <inheritdoc />
    public string Name => $"s3://{bucket}";

    /// <inheritdoc />
    public Task<ListedPage?> List(string prefix, string? after, string? next, CancellationToken cancellationToken) => UnlessAbsent<ListedPage>(async () =>
    {
        var request = new ListObjectsV2Request { BucketName = bucket, ExpectedBucketOwner = accountId, Prefix = prefix.Length == 0 ? null : prefix };
        if (next is null)
        {
            request.StartAfter = after;
        }
        else
        {
            request.ContinuationToken = next;
        }

        var page = await client.ListObjectsV2Async(request, cancellationToken);
        var objects = (page.S3Objects ?? []).ConvertAll(stored => new ListedObject(
            stored.Key.Required("ListObjectsV2: Key"),
            stored.Size.Required("ListObjectsV2: Size"),
            stored.ETag.Required("ListObjectsV2: ETag").Trim('"'),
            stored.StorageClass?.Value)
        {
            LastModified = stored.LastModified is { } written ? new DateTimeOffset(written.ToUniversalTime()) : null,
        });
        if (page.KeyCount is { } count && count != objects.Count)
        {
            throw new IncompleteAnswerException($"ListObjectsV2: {count} keys of {Name}, of which it lists {objects.Count}");
        }

        return new ListedPage(objects, page.IsTruncated.Required("ListObjectsV2: IsTruncated") ? page.NextContinuationToken.Required("ListObjectsV2: NextContinuationToken") : null);
    });

    /// <inheritdoc />
    public Task<ListedFolders?> Folders(string folder, string after, CancellationToken cancellationToken) => UnlessAbsent<ListedFolders>(async () =>
    {
        var request = new ListObjectsV2Request { BucketName = bucket, ExpectedBucketOwner = accountId, Delimiter = "/", Prefix = folder.Length == 0 ? null : folder, StartAfter = after };
        var page = await client.ListObjectsV2Async(request, cancellationToken);
        return new ListedFolders(page.CommonPrefixes ?? [], page.IsTruncated.Required("ListObjectsV2: IsTruncated"));
    });

    /// <inheritdoc />
    public Task<ObjectState?> State(string key, CancellationToken cancellationToken) => UnlessAbsent<ObjectState>(async () =>
    {
        var head = await client.GetObjectMetadataAsync(Head(key), cancellationToken);
        return new ObjectState(
            head.ContentLength,
            head.ETag.Required("HeadObject: ETag").Trim('"'),
            head.ServerSideEncryptionMethod?.Value is null or "AES256",
            FullChecksums(head));
    });

    /// <inheritdoc />
    public Task<ObjectMetadata?> Metadata(string key, CancellationToken cancellationToken) => UnlessAbsent<ObjectMetadata>(async () =>
    {
        var head = await client.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = key, ExpectedBucketOwner = accountId }, cancellationToken);
        return new ObjectMetadata(new ObjectDigest(head.ContentLength, head.ETag.Required("HeadObject: ETag").Trim('"')), Values(head), head.MissingMeta is null or 0);
    });

    /// <inheritdoc />
    public async Task<long?> FirstPart(string key, CancellationToken cancellationToken)
    {
        var request = Head(key);
        request.PartNumber = 1;
        return (await UnlessAbsent(() => client.GetObjectMetadataAsync(request, cancellationToken)))?.ContentLength is > 0 and var size ? size : null;
    }

    /// <inheritdoc />
    public async Task<ObjectContent> Content(string key, long? partSize, CancellationToken cancellationToken)
    {
        try
        {
            return await UnlessAbsent<ObjectContent>(async () =>
            {
                using var stored = await client.GetObjectAsync(new GetObjectRequest { BucketName = bucket, Key = key, ExpectedBucketOwner = accountId }, cancellationToken);
                using var digest = new ContentDigest(partSize);
                var read = await digest.Read(stored.ResponseStream, cancellationToken);
                return read == stored.ContentLength
                    ? new ObjectContent.Digest(digest.Sha256(), digest.ETag(), stored.ETag.Required("GetObject: ETag").Trim('"'))
                    : throw new IncompleteAnswerException($"GetObject: {stored.ContentLength - read} of the {stored.ContentLength} bytes of {Name}/{key}");
            }) ?? new ObjectContent.Gone();
        }
        catch (AmazonS3Exception archived) when (archived.ErrorCode == "InvalidObjectState")
        {
            return new ObjectContent.Archived();
        }
    }

    private GetObjectMetadataRequest Head(string key) => new() { BucketName = bucket, Key = key, ChecksumMode = ChecksumMode.ENABLED, ExpectedBucketOwner = accountId };

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
    private static Dictionary<string, string> Values(GetObjectMetadataResponse head) => new (string Name, string? Value)[]
        {
            ("Content-Type", head.Headers.ContentType), ("Content-Encoding", head.Headers.ContentEncoding), ("Content-Disposition", head.Headers.ContentDisposition),
            ("Content-Language", head.ContentLanguage), ("Cache-Control", head.Headers.CacheControl), ("Expires", head.ExpiresString),
            ("x-amz-website-redirect-location", head.WebsiteRedirectLocation),
        }
        .Where(system => !string.IsNullOrEmpty(system.Value))
        .Concat((head.Metadata?.Keys ?? []).Select(name => (Name: name, Value: (string?)head.Metadata![name])))
        .ToDictionary(value => value.Name, value => value.Value ?? "", StringComparer.OrdinalIgnoreCase);

    // A composite one is of the parts' checksums and ends in their number: equal contents in other parts have another.
    private static Dictionary<string, string> FullChecksums(GetObjectMetadataResponse head) => new (string Name, string? Value)[]
        {
            ("CRC32", head.ChecksumCRC32), ("CRC32C", head.ChecksumCRC32C), ("CRC64NVME", head.ChecksumCRC64NVME), ("SHA1", head.ChecksumSHA1), ("SHA256", head.ChecksumSHA256),
        }
        .Where(checksum => !string.IsNullOrEmpty(checksum.Value) && !checksum.Value.Contains('-', StringComparison.Ordinal))
        .ToDictionary(checksum => checksum.Name, checksum => checksum.Value!, StringComparer.Ordinal);

    // HEAD has no body, and so no code that tells a key from a bucket.
    private static async Task<T?> UnlessAbsent<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (AmazonS3Exception absent) when (absent.ErrorCode is "NoSuchBucket" or "NoSuchKey" or "NotFound")
        {
            return null;
        }
    }
}
