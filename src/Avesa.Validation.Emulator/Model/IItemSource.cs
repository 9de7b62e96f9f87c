namespace Avesa.Validation.Emulator.Model;

/// <summary>Items in the order of their places: held in memory (<see cref="TableItems"/>), or generated, so that a table of millions costs nothing.</summary>
public interface IItemSource
{
    /// <summary>How many items there are.</summary>
    long Count { get; }

    /// <summary>The sum of their sizes.</summary>
    long SizeBytes { get; }

    /// <summary>Where a partition key stands. A source that generates its items may take its own order, if it is stable and spread over the whole range.</summary>
    ulong Hash(ReadOnlySpan<byte> partition) => ItemPlace.HashOf(partition);

    /// <summary>The items that stand after a place, in order; the caller stops when it has enough.</summary>
    IEnumerable<StoredItem> After(ItemPlace place);

    /// <summary>The item at a place; null when there is none.</summary>
    StoredItem? Find(ItemPlace place);
}
