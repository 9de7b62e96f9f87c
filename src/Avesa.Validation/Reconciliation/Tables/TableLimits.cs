namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>What a comparison of tables may take, and how patient it is with items that are written meanwhile.</summary>
public sealed record TableLimits
{
    /// <summary>Read units a second and table; null: a quarter of what DynamoDB says the table can do now.</summary>
    public double? ReadUnitsPerSecond { get; init; }

    /// <summary>How long one pair of tables may take; null: as long as it takes.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How many parts of a table are read at the same time, at most; each holds a page or two of memory.</summary>
    public int Segments { get; init; } = 4;

    /// <summary>How many differences are named, and looked at again, at most.</summary>
    public int Named { get; init; } = Differences.Named;

    /// <summary>
    /// How long to wait before each look at items that differ. One that is the same in two looks has settled as different; one that has not settled
    /// after the last look is still moving.
    /// </summary>
    public IReadOnlyList<TimeSpan> Looks { get; init; } =
        [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8)];
}
