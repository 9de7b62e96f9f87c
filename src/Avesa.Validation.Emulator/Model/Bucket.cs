namespace Avesa.Validation.Emulator.Model;

/// <summary>The four switches of S3 Block Public Access.</summary>
public sealed record PublicAccessBlock(bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets)
{
    /// <summary>All four on.</summary>
    public static PublicAccessBlock All { get; } = new(true, true, true, true);
}

/// <summary>The default encryption of a bucket: <c>AES256</c>, <c>aws:kms</c> or <c>aws:kms:dsse</c>.</summary>
public sealed record BucketEncryption(string Algorithm, string? KmsKeyArn = null, bool BucketKey = false);

/// <summary>A lifecycle rule that aborts incomplete multipart uploads, or expires objects, after some days.</summary>
public sealed record LifecycleRule(string Id, string Prefix, int? AbortIncompleteMultipartUploadDays = null, int? ExpirationDays = null, bool Enabled = true);

/// <summary>A grant of a bucket's ACL: a canonical user id, or a group URI such as <c>http://acs.amazonaws.com/groups/global/AllUsers</c>.</summary>
public sealed record AclGrant(string Grantee, bool IsGroup, string Permission);

/// <summary>An S3 bucket.</summary>
public sealed class Bucket
{
    /// <summary>The globally unique name.</summary>
    public required string Name { get; init; }

    /// <summary>The account that owns it.</summary>
    public required Account Owner { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; set; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>Enabled, Suspended, or null when versioning was never configured.</summary>
    public string? Versioning { get; set; }

    /// <summary>The default encryption; S3 applies AES256 where none was configured.</summary>
    public BucketEncryption Encryption { get; set; } = new("AES256");

    /// <summary>The public access block; null when there is none.</summary>
    public PublicAccessBlock? PublicAccessBlock { get; set; }

    /// <summary>The bucket policy; null when there is none.</summary>
    public string? Policy { get; set; }

    /// <summary>BucketOwnerEnforced, BucketOwnerPreferred or ObjectWriter.</summary>
    public string ObjectOwnership { get; set; } = "BucketOwnerEnforced";

    /// <summary>Grants of the ACL beside the owner's own FULL_CONTROL.</summary>
    public List<AclGrant> Grants { get; } = [];

    /// <summary>Lifecycle rules.</summary>
    public List<LifecycleRule> Lifecycle { get; } = [];

    /// <summary>Tags.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>The current objects, in UTF-8 key order as S3 lists them.</summary>
    public BucketObjects Objects { get; } = new();
}

/// <summary>An object. Content is made on demand, so that thousands of objects cost no memory.</summary>
public sealed record StoredObject
{
    /// <summary>The key: up to 1,024 bytes of UTF-8.</summary>
    public required string Key { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The ETag without quotes: the MD5 in hex for a single-part SSE-S3 object, <c>…-N</c> for a multipart one, opaque under SSE-KMS.</summary>
    public required string ETag { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset LastModified { get; init; }

    /// <summary>The content; called for each GetObject.</summary>
    public required Func<byte[]> Content { get; init; }

    /// <summary>The content type.</summary>
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>User metadata, names without <c>x-amz-meta-</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>STANDARD, …</summary>
    public string StorageClass { get; init; } = "STANDARD";

    /// <summary>AES256, aws:kms, … and the key.</summary>
    public BucketEncryption Encryption { get; init; } = new("AES256");

    /// <summary>Full-object checksums by algorithm (CRC32, CRC32C, CRC64NVME, SHA1, SHA256), base64.</summary>
    public IReadOnlyDictionary<string, string> Checksums { get; init; } = new Dictionary<string, string>();

    /// <summary>Parts of a multipart upload; null for a single-part object.</summary>
    public int? Parts { get; init; }

    /// <summary>The version id; <c>null</c> text for an unversioned object.</summary>
    public string VersionId { get; init; } = "null";

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>The current objects of a bucket in UTF-8 byte order of their keys; safe for concurrent readers while a writer works.</summary>
public sealed class BucketObjects
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StoredObject> byKey = new(StringComparer.Ordinal);
    private StoredObject[]? sorted;

    /// <summary>How many objects there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return byKey.Count;
            }
        }
    }

    /// <summary>Puts or replaces an object.</summary>
    public void Put(StoredObject stored)
    {
        lock (gate)
        {
            byKey[stored.Key] = stored;
            sorted = null;
        }
    }

    /// <summary>Removes an object; false when there was none.</summary>
    public bool Remove(string key)
    {
        lock (gate)
        {
            sorted = null;
            return byKey.Remove(key);
        }
    }

    /// <summary>Finds an object; null when there is none.</summary>
    public StoredObject? Find(string key)
    {
        lock (gate)
        {
            return byKey.GetValueOrDefault(key);
        }
    }

    /// <summary>All objects in UTF-8 byte order of their keys (ordinal order of UTF-16 differs from it above U+D7FF).</summary>
    public IReadOnlyList<StoredObject> Sorted()
    {
        lock (gate)
        {
            return sorted ??= [.. byKey.Values.OrderBy(stored => stored.Key, Utf8Order.Instance)];
        }
    }
}
