namespace Avesa.Validation.Emulator.Model;

/// <summary>The objects of a bucket and their versions, in UTF-8 byte order of their keys; safe for concurrent readers while a writer works.</summary>
public sealed class BucketObjects : IObjectSource
{
    private readonly Lock gate = new();

    // Newest version first.
    private readonly Dictionary<string, StoredObject[]> byKey = new(StringComparer.Ordinal);
    private StoredObject[]? sorted;

    /// <summary>How many objects there are that no delete marker hides.</summary>
    public int Count => Sorted().Count;

    /// <summary>Puts a version on top of the key's others; one with the same version id, such as <c>null</c>, is replaced.</summary>
    public void Put(StoredObject stored)
    {
        lock (gate)
        {
            byKey[stored.Key] = [stored, .. Others(stored.Key, stored.VersionId)];
            sorted = null;
        }
    }

    /// <summary>Removes an object with all its versions; false when there was none.</summary>
    public bool Remove(string key)
    {
        lock (gate)
        {
            sorted = null;
            return byKey.Remove(key);
        }
    }

    /// <summary>Removes one version.</summary>
    /// <returns>The version that was there; null when there was none.</returns>
    public StoredObject? Remove(string key, string versionId)
    {
        lock (gate)
        {
            var found = Find(key, versionId);
            var others = Others(key, versionId);
            if (others.Length == 0)
            {
                byKey.Remove(key);
            }
            else
            {
                byKey[key] = others;
            }

            sorted = null;
            return found;
        }
    }

    /// <inheritdoc />
    public StoredObject? Find(string key)
    {
        lock (gate)
        {
            return byKey.TryGetValue(key, out var versions) && !versions[0].IsDeleteMarker ? versions[0] : null;
        }
    }

    /// <summary>Finds one version, which may be a delete marker; null when there is none.</summary>
    public StoredObject? Find(string key, string versionId)
    {
        lock (gate)
        {
            return byKey.GetValueOrDefault(key, []).FirstOrDefault(version => version.VersionId == versionId);
        }
    }

    /// <summary>The newest version of a key, which may be a delete marker; null when there is none.</summary>
    public StoredObject? Newest(string key)
    {
        lock (gate)
        {
            return byKey.TryGetValue(key, out var versions) ? versions[0] : null;
        }
    }

    /// <summary>All current objects in UTF-8 byte order of their keys (ordinal order of UTF-16 differs from it above U+D7FF).</summary>
    public IReadOnlyList<StoredObject> Sorted()
    {
        lock (gate)
        {
            return sorted ??= [.. byKey.Values.Select(versions => versions[0])
                .Where(stored => !stored.IsDeleteMarker)
                .OrderBy(stored => stored.Key, Utf8Order.Instance)];
        }
    }

    /// <inheritdoc />
    public IEnumerable<StoredObject> From(string key)
    {
        var objects = Sorted();
        var (low, high) = (0, objects.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Utf8Order.Instance.Compare(objects[middle].Key, key) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (; low < objects.Count; low++)
        {
            yield return objects[low];
        }
    }

    /// <summary>Every version and delete marker: by key, and the newest of a key first.</summary>
    public IReadOnlyList<StoredObject> Versions()
    {
        lock (gate)
        {
            return [.. byKey.OrderBy(pair => pair.Key, Utf8Order.Instance).SelectMany(pair => pair.Value)];
        }
    }

    private StoredObject[] Others(string key, string versionId) =>
        [.. byKey.GetValueOrDefault(key, []).Where(version => version.VersionId != versionId)];
}
