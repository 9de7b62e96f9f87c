using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>What the comparison of a pair of tables found. Counts are exact; items are named up to <see cref="TableLimits.Named"/>.</summary>
public sealed record TableOutcome
{
    /// <summary>The source table's name.</summary>
    public required string Source { get; init; }

    /// <summary>The production table's name.</summary>
    public required string Production { get; init; }

    /// <summary>The table's key.</summary>
    public required KeySchema Schema { get; init; }

    /// <summary>The side that has no such table; null when both have one.</summary>
    public AccountSide? Absent { get; init; }

    /// <summary>What was read of the source, the last time that it was read whole.</summary>
    public ReadSoFar OfSource { get; init; }

    /// <summary>What was read of production, the last time that it was read whole.</summary>
    public ReadSoFar OfProduction { get; init; }

    /// <summary>What the source added up to when it was read first; null when it was not read whole.</summary>
    public TableReading? SourceReading { get; init; }

    /// <summary>How many items are equal on both sides.</summary>
    public long Equal { get; init; }

    /// <summary>How many differ, by kind, those that are still moving included.</summary>
    public DifferenceCounts Differing { get; init; }

    /// <summary>The differences by key, in the order of keys: all of them, or the first that were met where there are too many.</summary>
    public IReadOnlyList<TableDifference> Named { get; init; } = [];

    /// <summary>How many items differed when both tables were read, and no longer when they were looked at again.</summary>
    public long Settled { get; init; }

    /// <summary>How many buckets of keys were equal when both tables were read, and no longer when they were read again; their items were not paired.</summary>
    public int Disturbed { get; init; }

    /// <summary>Why it ended before everything was compared; null when it did not.</summary>
    public string? Stopped { get; init; }

    /// <summary>
    /// The side whose reading showed no item although some were found there by their keys, so that nobody knows what else it has; null where there is none.
    /// </summary>
    public AccountSide? Unseen => Equal + Differing.Changed == 0 ? null
        : OfSource.Items == 0 ? AccountSide.Source
        : OfProduction.Items == 0 ? AccountSide.Production
        : null;

    /// <summary>How many are still being written: those that are named, since only they were looked at again.</summary>
    public long Moving => Named.LongCount(item => item.State == DifferenceState.Moving);

    /// <summary>How many of the named were seen once and not looked at again.</summary>
    public long SeenOnce => Named.LongCount(item => item.State == DifferenceState.SeenOnce);

    /// <summary>How many differ and are not named, so that they were not looked at again.</summary>
    public long Unnamed => Differing.Total - Named.Count;
}
