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
        var left = (x ?? "").EnumerateRunes().GetEnumerator();
        var right = (y ?? "").EnumerateRunes().GetEnumerator();
        while (true)
        {
            var hasLeft = left.MoveNext();
            var hasRight = right.MoveNext();
            if (!hasLeft || !hasRight)
            {
                return hasLeft.CompareTo(hasRight);
            }

            // Code-point order and UTF-8 byte order are the same.
            var order = left.Current.CompareTo(right.Current);
            if (order != 0)
            {
                return order;
            }
        }
    }
}
