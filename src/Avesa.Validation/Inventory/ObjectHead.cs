namespace Avesa.Validation.Inventory;

/// <summary>What HeadObject says of an object, beside the listing.</summary>
/// <param name="Encryption">AES256, aws:kms, …; null when the object is not encrypted by S3.</param>
/// <param name="Parts">Parts of its upload; null for a single-part one.</param>
/// <param name="Checksums">Full-object checksums by algorithm; composite ones are left out.</param>
public sealed record ObjectHead(string? Encryption, int? Parts, IReadOnlyDictionary<string, string> Checksums)
{
    /// <summary>Whether the ETag is the MD5 of the content: single-part, and SSE-S3 or not encrypted.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html</remarks>
    public bool ETagIsDigest => Encryption is null or "AES256";
}
