namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>What a comparison of buckets may take, and how patient it is with objects that are written meanwhile.</summary>
public sealed record ObjectLimits
{
    /// <summary>Bytes of content that are read on each side unless told otherwise: 256 MiB.</summary>
    public const long DefaultContentBytes = 256 * 1024 * 1024;

    /// <summary>Calls a second and account unless told otherwise: less than a quarter of what S3 promises for one prefix.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html</remarks>
    public const double DefaultRequestsPerSecond = 1000;

    /// <summary>How many bytes of content are read at most on each side, in all.</summary>
    public long ContentBytes { get; init; } = DefaultContentBytes;

    /// <summary>How many calls a second are made of each account, repeated attempts included; S3's SlowDown halves it for a while.</summary>
    public double RequestsPerSecond { get; init; } = DefaultRequestsPerSecond;

    /// <summary>After which time the comparison ends with what is known; null: never.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How many stretches of keys are listed at once, on each side; each holds two pages of memory.</summary>
    public int Listings { get; init; } = 16;

    /// <summary>How many objects are looked at more closely at once.</summary>
    public int Details { get; init; } = 32;

    /// <summary>How many differences are named, and looked at again, at most, the first ones by key; they are counted all.</summary>
    public int Named { get; init; } = Differences.Named;

    /// <summary>
    /// How long to wait before each look at objects that differ. One that is as it was when it was last seen has settled; one that has not settled
    /// after the last look is still moving.
    /// </summary>
    public IReadOnlyList<TimeSpan> Looks { get; init; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];
}
