namespace Avesa.Validation.Emulator.Model;

/// <summary>A version of an object. Content is made on demand, so that thousands of objects cost no memory.</summary>
public sealed record StoredObject
{
    /// <summary>The key: up to 1,024 bytes of UTF-8.</summary>
    public required string Key { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The ETag without quotes: the MD5 in hex for a single-part SSE-S3 object, <c>…-N</c> for a multipart one, opaque under SSE-KMS.</summary>
    public required string ETag { get; init; }

    /// <summary>When it was written; S3 shows whole seconds.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>The content; called for each GetObject.</summary>
    public required Func<byte[]> Content { get; init; }

    /// <summary>The content type.</summary>
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>Content-Encoding, Content-Language, Content-Disposition, Cache-Control and Expires, where they were given.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>User metadata, names without <c>x-amz-meta-</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>STANDARD, …</summary>
    public string StorageClass { get; init; } = "STANDARD";

    /// <summary>AES256, aws:kms, … and the key.</summary>
    public BucketEncryption Encryption { get; init; } = new("AES256");

    /// <summary>Checksums by algorithm (CRC32, CRC32C, CRC64NVME, SHA1, SHA256), base64; a composite one of a multipart object ends in <c>-N</c>.</summary>
    public IReadOnlyDictionary<string, string> Checksums { get; init; } = new Dictionary<string, string>();

    /// <summary>Parts of a multipart upload; null for a single-part object.</summary>
    public int? Parts { get; init; }

    /// <summary>The size of every part but the last; null: the parts are as equal as can be.</summary>
    public long? PartSize { get; init; }

    /// <summary>The version id; <c>null</c> text for an unversioned object.</summary>
    public string VersionId { get; init; } = "null";

    /// <summary>Whether this version says that the object was deleted.</summary>
    public bool IsDeleteMarker { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
