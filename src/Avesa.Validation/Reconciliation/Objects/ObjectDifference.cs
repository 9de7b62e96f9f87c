namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>What kind of difference. A closed set.</summary>
public enum DifferenceKind
{
    /// <summary>Only the source has it.</summary>
    Missing,

    /// <summary>Only production has it.</summary>
    Extra,

    /// <summary>Both have it, with another content.</summary>
    Changed,
}

/// <summary>Whether an object that differs will go on to. A closed set.</summary>
public enum DifferenceState
{
    /// <summary>It was not looked at again.</summary>
    SeenOnce,

    /// <summary>It was the same, and different, when it was looked at again.</summary>
    Settled,

    /// <summary>It was still being written when it was last looked at.</summary>
    Moving,
}

/// <summary>One object that differs.</summary>
/// <param name="Kind">How.</param>
/// <param name="Key">The key, the same on both sides.</param>
/// <param name="Source">What the source has; null when it has nothing.</param>
/// <param name="Production">What production has; null when it has nothing.</param>
public sealed record ObjectDifference(DifferenceKind Kind, string Key, ObjectDigest? Source, ObjectDigest? Production)
{
    /// <summary>Whether it has settled.</summary>
    public DifferenceState State { get; init; }

    /// <summary>When it was first seen to differ.</summary>
    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was last seen to differ.</summary>
    public DateTimeOffset LastSeen { get; init; }

    /// <summary>How long it has been seen to differ.</summary>
    public TimeSpan Age => LastSeen - FirstSeen;
}

/// <summary>An object without its content.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">Without quotes.</param>
public sealed record ObjectDigest(long Size, string ETag);
