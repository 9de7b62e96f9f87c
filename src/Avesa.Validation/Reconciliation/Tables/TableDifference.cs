namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>An item that differs, as the last look at both sides found it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Paths">The attribute paths that differ, for a changed item.</param>
/// <param name="Source">The digest of what the source has, under a key of this run alone; null when it has nothing.</param>
/// <param name="Production">The digest of what production has; null when it has nothing.</param>
/// <param name="FirstSeen">When it was first seen to differ.</param>
/// <param name="LastSeen">When it was last seen to differ.</param>
/// <param name="State">Whether it has settled.</param>
public sealed record TableDifference(
    ItemKey Key,
    DifferenceKind Kind,
    IReadOnlyList<string> Paths,
    string? Source,
    string? Production,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen,
    DifferenceState State)
{
    /// <summary>How long it has been seen to differ.</summary>
    public TimeSpan Age => LastSeen - FirstSeen;
}
