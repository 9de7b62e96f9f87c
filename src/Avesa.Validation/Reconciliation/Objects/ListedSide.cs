using Avesa.Validation.Accounts;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>One side of a range on its way through its pages; it holds one page at a time.</summary>
/// <param name="bucket">The bucket.</param>
/// <param name="range">What is listed of it.</param>
internal sealed class ListedSide(IBucketSide bucket, KeyRange range)
{
    // Far more than any S3 would send one after another; an endless row of them must not hang a run.
    private const int MostEmptyPages = 1000;

    private IReadOnlyList<ListedObject> page = [];
    private int position;
    private string? last = range.After;
    private string prefix = "";
    private string? after = range.After;
    private string? next;
    private bool ended;

    /// <summary>Whether the bucket is not there.</summary>
    public bool IsAbsent { get; private set; }

    /// <summary>Up to which key everything is known; null: to the end.</summary>
    public string? Horizon => ended ? null : last;

    /// <summary>The next object that has not been taken.</summary>
    public ListedObject? Current => position < page.Count ? page[position] : null;

    /// <summary>Takes the current one.</summary>
    public void Take() => position++;

    /// <summary>Reads on where everything has been taken.</summary>
    /// <returns>How many pages were read.</returns>
    /// <exception cref="IncompleteAnswerException">The listing is not in order, or does not end: pairing would miss or invent differences.</exception>
    public async Task<int> Fill(CancellationToken cancellationToken)
    {
        var pages = 0;
        while (Current is null && !ended && range.Through is var through && !IsPast(through))
        {
            Narrow(Shared(last, through));
            if (await bucket.List(prefix, after, next, cancellationToken) is not { } read)
            {
                IsAbsent = ended = true;
                return pages;
            }

            if (++pages > MostEmptyPages || (read.Next is not null && read.Next == next))
            {
                throw new IncompleteAnswerException($"what follows \"{last}\" in the listing of {bucket.Name}");
            }

            Follow(read);
        }

        return pages;
    }

    // What lies behind the end of the range is somebody else's.
    private bool IsPast(string? end) => end is not null && last is not null && Utf8Order.Instance.Compare(last, end) >= 0;

    // A listing goes on with what the page before ended with, but one of fewer keys is another, which begins behind the last.
    private void Narrow(string to)
    {
        if (to != prefix)
        {
            (prefix, after, next) = (to, last, null);
        }
    }

    // All that comes between two keys begins with what both begin with: so S3 tells where a range ends, and lists nothing that comes after it.
    private static string Shared(string? one, string? other)
    {
        var length = (one ?? "").AsSpan().CommonPrefixLength(other);
        return length > 0 && char.IsHighSurrogate(one![length - 1]) ? one[..(length - 1)] : one?[..length] ?? "";
    }

    private void Follow(ListedPage read)
    {
        foreach (var stored in read.Objects)
        {
            if (last is not null && Utf8Order.Instance.Compare(last, stored.Key) >= 0)
            {
                throw new IncompleteAnswerException($"the order of UTF-8 in the listing of {bucket.Name} (\"{stored.Key}\" after \"{last}\")");
            }

            last = stored.Key;
        }

        (page, position, next, ended) = (read.Objects, 0, read.Next, read.Next is null);
    }
}
