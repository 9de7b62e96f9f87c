namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>An object as it is now, beyond what a listing shows.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">Without quotes.</param>
/// <param name="ETagIsDigest">Whether the ETag is made of MD5s of the content: SSE-S3, or not encrypted.</param>
/// <param name="Checksums">Full-object checksums by algorithm.</param>
public sealed record ObjectState(long Size, string ETag, bool ETagIsDigest, IReadOnlyDictionary<string, string> Checksums)
{
    /// <summary>Whether it was uploaded in parts: the ETag is then made of the parts' MD5s and ends in their number.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html</remarks>
    public bool InParts => ETag.Contains('-', StringComparison.Ordinal);
}

/// <summary>What reading an object's content to its end has shown. A closed set.</summary>
public abstract record ObjectContent
{
    private ObjectContent()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Sha256">Of the whole content, hex.</param>
    /// <param name="ETag">What the ETag of this content is for the part size that was asked for, were it a digest.</param>
    /// <param name="Stored">The ETag that S3 gave with the content.</param>
    public sealed record Digest(string Sha256, string ETag, string Stored) : ObjectContent;

    /// <summary>The object is gone.</summary>
    public sealed record Gone : ObjectContent;

    /// <summary>It lies in an archive and has to be restored to be read.</summary>
    public sealed record Archived : ObjectContent;
}
