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

    /// <summary>The objects that are held in memory, with their versions.</summary>
    public BucketObjects Objects { get; } = new();

    /// <summary>What listings and reads see: <see cref="Objects"/>, unless the bucket's objects are generated. Writes always go to <see cref="Objects"/>.</summary>
    public IObjectSource Source
    {
        get => field ?? Objects;
        init;
    }
}
