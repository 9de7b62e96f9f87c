namespace Avesa.Validation.Inventory;

/// <summary>The default encryption of a bucket.</summary>
/// <param name="Algorithm">AES256, aws:kms or aws:kms:dsse.</param>
/// <param name="KeyId">The KMS key, as id, alias or ARN; null without one.</param>
public sealed record EncryptionFacts(string Algorithm, string? KeyId);

/// <summary>The four switches of S3 Block Public Access.</summary>
public sealed record PublicAccessFacts(bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets);

/// <summary>An object as the listing shows it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">Without quotes.</param>
/// <param name="LastModified">When it was written.</param>
public sealed record ObjectFacts(string Key, long Size, string ETag, DateTimeOffset LastModified);
