namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// A stretch of keys that is listed and compared in one go: those after one key, up to and with another. While it is being listed, its far end
/// may be cut off for somebody else to list, but never before a key that it has already claimed: so every key belongs to one range.
/// </summary>
/// <param name="after">Not in the range; null: it begins with the first key.</param>
/// <param name="through">The last in the range; null: it ends with the last key.</param>
internal sealed class KeyRange(string? after, string? through)
{
    private readonly Lock gate = new();
    private string? through = through;
    private string? claimed = after;
    private bool closed;

    /// <summary>Not in the range; null: it begins with the first key.</summary>
    public string? After { get; } = after;

    /// <summary>Where it ends at the moment.</summary>
    public string? Through
    {
        get
        {
            lock (gate)
            {
                return through;
            }
        }
    }

    /// <summary>Up to where it has been listed, on both sides; where it begins before its first page.</summary>
    public string? Claimed
    {
        get
        {
            lock (gate)
            {
                return claimed;
            }
        }
    }

    /// <summary>How many pages it took since it began or was cut: what shows that it is worth cutting.</summary>
    public int Pages { get; set; }

    /// <summary>Some of the keys of its last page that had any, the first among them; none before there was one.</summary>
    public IReadOnlyList<string> Sample { get; set; } = [];

    /// <summary>The last key of its page before the last; null when it had fewer.</summary>
    public string? Earlier { get; set; }

    /// <summary>The last key of its last page; null when it had none.</summary>
    public string? Latest { get; set; }

    /// <summary>Whether somebody asks for its folders.</summary>
    public bool IsAskedFor { get; set; }

    /// <summary>What is left to be listed of it: the last key that was claimed, and its end; null when nothing is, or before its first page.</summary>
    public (string Low, string? High)? Rest
    {
        get
        {
            lock (gate)
            {
                return closed || claimed is null ? null : (claimed, through);
            }
        }
    }

    /// <summary>Claims the keys up to <paramref name="horizon"/>, or to the range's end where that comes first: they will not be cut off any more.</summary>
    /// <param name="horizon">Up to where both sides are known; null: to their ends.</param>
    /// <returns>The last key that may be judged, null for all; and whether nothing of the range is left after it.</returns>
    public (string? Bound, bool IsLast) Claim(string? horizon)
    {
        lock (gate)
        {
            var isLast = horizon is null || (through is not null && Utf8Order.Instance.Compare(horizon, through) >= 0);
            claimed = isLast ? through : horizon;
            closed = isLast;
            return (claimed, isLast);
        }
    }

    /// <summary>Cuts off everything after a key; null when the range has passed it or ends before it.</summary>
    public KeyRange? CutAfter(string key)
    {
        lock (gate)
        {
            if (closed || Utf8Order.Instance.Compare(key, claimed ?? "") <= 0 || (through is not null && Utf8Order.Instance.Compare(key, through) >= 0))
            {
                return null;
            }

            var rest = new KeyRange(key, through);
            through = key;
            return rest;
        }
    }
}
