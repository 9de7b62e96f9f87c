namespace Avesa.Validation.Emulator.Model;

/// <summary>The items of a table in memory; safe for concurrent readers while a writer works.</summary>
public sealed class TableItems : IItemSource
{
    private readonly Lock gate = new();
    private readonly Dictionary<ItemPlace, StoredItem> byPlace = [];
    private StoredItem[]? sorted;
    private long sizeBytes;

    /// <inheritdoc />
    public long Count
    {
        get
        {
            lock (gate)
            {
                return byPlace.Count;
            }
        }
    }

    /// <inheritdoc />
    public long SizeBytes
    {
        get
        {
            lock (gate)
            {
                return sizeBytes;
            }
        }
    }

    /// <summary>Puts or replaces an item.</summary>
    /// <returns>The item that was there; null when there was none.</returns>
    public StoredItem? Put(StoredItem item)
    {
        lock (gate)
        {
            var old = byPlace.GetValueOrDefault(item.Place);
            byPlace[item.Place] = item;
            sizeBytes += item.Size - (old?.Size ?? 0);
            sorted = null;
            return old;
        }
    }

    /// <summary>Removes the item at a place.</summary>
    /// <returns>The item that was there; null when there was none.</returns>
    public StoredItem? Remove(ItemPlace place)
    {
        lock (gate)
        {
            if (byPlace.Remove(place, out var old))
            {
                sizeBytes -= old.Size;
                sorted = null;
            }

            return old;
        }
    }

    /// <inheritdoc />
    public StoredItem? Find(ItemPlace place)
    {
        lock (gate)
        {
            return byPlace.GetValueOrDefault(place);
        }
    }

    /// <inheritdoc />
    public IEnumerable<StoredItem> After(ItemPlace place)
    {
        var items = Sorted();
        for (var i = FirstAfter(items, place); i < items.Length; i++)
        {
            yield return items[i];
        }
    }

    private static int FirstAfter(StoredItem[] items, ItemPlace place)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = items[middle].Place <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private StoredItem[] Sorted()
    {
        lock (gate)
        {
            return sorted ??= [.. byPlace.Values.OrderBy(item => item.Place)];
        }
    }
}
