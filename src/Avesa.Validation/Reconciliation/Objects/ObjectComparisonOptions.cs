namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>How two buckets are compared, and what that may cost.</summary>
public sealed record ObjectComparisonOptions
{
    /// <summary>Bytes of content that are read on each side unless told otherwise: 256 MiB.</summary>
    public const long DefaultContentBytes = 256 * 1024 * 1024;

    /// <summary>How equality has to be known; two objects of which it is only known more weakly are counted as not compared.</summary>
    public Strength Floor { get; init; } = Strength.ETag;

    /// <summary>How many bytes of content are read at most on each side, in all.</summary>
    public long ContentBytes { get; init; } = DefaultContentBytes;

    /// <summary>After which time the comparison ends with what is known; null: never.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>How many stretches of keys are listed at once, on each side.</summary>
    public int Listings { get; init; } = 16;

    /// <summary>How many objects are looked at more closely at once.</summary>
    public int Details { get; init; } = 32;

    /// <summary>How many differences are named at most, the first ones by key; they are counted all.</summary>
    public int Named { get; init; } = Differences.Named;
}
