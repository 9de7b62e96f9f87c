using Avesa.Validation.Reconciliation.Objects;

namespace Avesa.Validation.Inventory;

/// <summary>The default encryption of a bucket.</summary>
/// <param name="Algorithm">AES256, aws:kms or aws:kms:dsse.</param>
/// <param name="KeyId">The KMS key, as id, alias or ARN; null without one.</param>
public sealed record EncryptionFacts(string Algorithm, string? KeyId);

/// <summary>The four switches of S3 Block Public Access.</summary>
public sealed record PublicAccessFacts(bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets);

/// <summary>A bucket's access control list.</summary>
/// <param name="OwnerId">The owner's canonical user id.</param>
/// <param name="Grants">The grants, the owner's own among them.</param>
public sealed record BucketAclFacts(string OwnerId, IReadOnlyList<AclGrantFacts> Grants);

/// <summary>A grant of a bucket's access control list.</summary>
/// <param name="CanonicalUser">The grantee's canonical user id; null for a group.</param>
/// <param name="Group">The URI of one of S3's groups; null for a user.</param>
/// <param name="Permission">READ, WRITE, READ_ACP, WRITE_ACP or FULL_CONTROL.</param>
public sealed record AclGrantFacts(string? CanonicalUser, string? Group, string Permission);

/// <summary>What a listing of a whole bucket shows of the time since a moment.</summary>
/// <param name="Objects">How many objects there are.</param>
/// <param name="Bytes">Their sizes together.</param>
/// <param name="Written">How many of them were written since.</param>
/// <param name="First">The first of those in the order of keys, a few.</param>
/// <param name="Ended">When the last page had come.</param>
public sealed record WrittenSince(long Objects, long Bytes, long Written, IReadOnlyList<ListedObject> First, DateTimeOffset Ended);

/// <summary>An object as the listing shows it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">Without quotes.</param>
/// <param name="LastModified">When it was written.</param>
public sealed record ObjectFacts(string Key, long Size, string ETag, DateTimeOffset LastModified);
