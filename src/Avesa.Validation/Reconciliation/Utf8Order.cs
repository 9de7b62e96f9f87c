namespace Avesa.Validation.Reconciliation;

/// <summary>The order of S3's listings: by the bytes of a key's UTF-8 form, which above U+D7FF is not the order of UTF-16.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/ListingKeysUsingAPIs.html</remarks>
public sealed class Utf8Order : IComparer<string>
{
    private Utf8Order()
    {
    }

    /// <summary>The one instance.</summary>
    public static Utf8Order Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                // UTF-8 sorts what surrogates stand for (U+10000 and above) after everything else; UTF-16 sorts U+E000 to U+FFFF after them.
                return char.IsSurrogate(left[i]) == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : char.IsSurrogate(left[i]) ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
