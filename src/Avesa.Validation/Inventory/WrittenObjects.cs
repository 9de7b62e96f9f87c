using Avesa.Validation.Accounts;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;

namespace Avesa.Validation.Inventory;

/// <summary>Counts a listing, and what of it was written since a time. Safe for any number of threads.</summary>
/// <param name="since">The time.</param>
/// <param name="named">How many of those are kept, the first by key.</param>
internal sealed class WrittenObjects(DateTimeOffset since, int named)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, ListedObject> first = new(Utf8Order.Instance);
    private long objects;
    private long bytes;
    private long written;

    /// <summary>Adds an object.</summary>
    public void Add(ListedObject stored)
    {
        var isNew = stored.LastModified.Required("ListObjectsV2: LastModified") >= since;
        lock (gate)
        {
            (objects, bytes) = (objects + 1, bytes + stored.Size);
            if (isNew)
            {
                written++;
                first.Add(stored.Key, stored);
                if (first.Count > named)
                {
                    first.Remove(first.Keys.Last());
                }
            }
        }
    }

    /// <summary>What it was in the end.</summary>
    public WrittenSince At(DateTimeOffset ended) => new(objects, bytes, written, [.. first.Values], ended);
}
