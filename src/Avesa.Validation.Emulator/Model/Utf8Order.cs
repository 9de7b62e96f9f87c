namespace Avesa.Validation.Emulator.Model;

/// <summary>Orders text as S3 orders keys: by the bytes of its UTF-8 form.</summary>
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
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        var same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        // Code points and UTF-8 bytes have one order; of UTF-16 only the surrogates stand elsewhere: they are what comes last.
        var (one, other) = (left[same], right[same]);
        return char.IsSurrogate(one) == char.IsSurrogate(other) ? one.CompareTo(other) : char.IsSurrogate(one) ? 1 : -1;
    }
}
