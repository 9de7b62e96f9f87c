namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>An object as a listing shows it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">Without quotes.</param>
/// <param name="StorageClass">STANDARD, GLACIER …; null where the listing does not say.</param>
public readonly record struct ListedObject(string Key, long Size, string ETag, string? StorageClass)
{
    /// <summary>Whether it was uploaded in parts: the ETag is then made of the parts' MD5s and ends in their number.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html</remarks>
    public bool InParts => ETag.Contains('-', StringComparison.Ordinal);

    /// <summary>When it was written; null where the listing does not say. S3 dates an object that was uploaded in parts by the beginning of the upload.</summary>
    public DateTimeOffset? LastModified { get; init; }
}

/// <summary>One page of a listing.</summary>
/// <param name="Objects">In the order of <see cref="Utf8Order"/>; may be empty though more follow.</param>
/// <param name="Next">What asks for the next page; null on the last.</param>
public sealed record ListedPage(IReadOnlyList<ListedObject> Objects, string? Next);

/// <summary>One page of a listing of folders.</summary>
/// <param name="Names">From the bucket on, with the slash, in the order of <see cref="Utf8Order"/>; objects that are in no folder of it are left out.</param>
/// <param name="More">Whether more follow, folders or objects.</param>
public sealed record ListedFolders(IReadOnlyList<string> Names, bool More);
