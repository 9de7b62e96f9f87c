namespace Avesa.Validation.Reconciliation.Objects.Metadata;

/// <summary>What S3 keeps beside an object's content and hands out with it.</summary>
/// <param name="There">The object that it belongs to.</param>
/// <param name="Values">
/// By name: the system-defined metadata that whoever writes an object may choose (<c>Content-Type</c>, <c>Cache-Control</c> …) and the users' own
/// (<c>x-amz-meta-…</c>). Names tell no upper from lower case. None that is absent.
/// </param>
/// <param name="IsWhole">False when S3 says that there are entries which it cannot show as headers.</param>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html</remarks>
public sealed record ObjectMetadata(ObjectDigest There, IReadOnlyDictionary<string, string> Values, bool IsWhole)
{
    /// <summary>What is compared, for sentences.</summary>
    public const string Compared = "type, encoding, language, disposition, caching, expiry, redirect and the users' own";

    /// <summary>The names under which both do not have the same, in order.</summary>
    public IReadOnlyList<string> Differing(ObjectMetadata other) =>
    [
        .. Values.Keys.Union(other.Values.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(name => Values.GetValueOrDefault(name) != other.Values.GetValueOrDefault(name))
            .Order(StringComparer.OrdinalIgnoreCase),
    ];
}
