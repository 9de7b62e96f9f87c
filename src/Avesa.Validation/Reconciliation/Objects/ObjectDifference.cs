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

/// <summary>One object that differs.</summary>
/// <param name="Kind">How.</param>
/// <param name="Key">The key, the same on both sides.</param>
/// <param name="Source">What the source has; null when it has nothing.</param>
/// <param name="Production">What production has; null when it has nothing.</param>
public sealed record ObjectDifference(DifferenceKind Kind, string Key, ObjectDigest? Source, ObjectDigest? Production);

/// <summary>An object without its content.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">Without quotes.</param>
public sealed record ObjectDigest(long Size, string ETag);
