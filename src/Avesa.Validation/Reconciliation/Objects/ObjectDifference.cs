namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>One object that differs.</summary>
/// <param name="Kind">How.</param>
/// <param name="Key">The key, the same on both sides.</param>
/// <param name="Source">What the source has; null when it has nothing.</param>
/// <param name="Production">What production has; null when it has nothing.</param>
public sealed record ObjectDifference(DifferenceKind Kind, string Key, ObjectDigest? Source, ObjectDigest? Production)
{
    /// <summary>Which metadata differ, by name; empty when it is not metadata that differ.</summary>
    public IReadOnlyList<DifferingMetadata> Metadata { get; init; } = [];

    /// <summary>Whether it has settled.</summary>
    public DifferenceState State { get; init; }

    /// <summary>When it was first seen to differ.</summary>
    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was last seen to differ.</summary>
    public DateTimeOffset LastSeen { get; init; }

    /// <summary>How long it has been seen to differ.</summary>
    public TimeSpan Age => LastSeen - FirstSeen;
}

/// <summary>One name of an object's metadata, of which both sides do not have the same value.</summary>
/// <param name="Name">For example <c>Content-Type</c>, <c>x-amz-meta-owner</c>.</param>
/// <param name="Kind">Missing: the source alone has it. Extra: production alone. Changed: the values differ.</param>
public sealed record DifferingMetadata(string Name, DifferenceKind Kind);

/// <summary>An object without its content.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">Without quotes.</param>
public sealed record ObjectDigest(long Size, string ETag);
