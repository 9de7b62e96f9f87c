using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>One page of versions, delete markers and common prefixes.</summary>
internal sealed record VersionPage(
    IReadOnlyList<(StoredObject Version, bool IsLatest)> Versions,
    IReadOnlyList<string> CommonPrefixes,
    string? LastKey,
    string? LastVersionId,
    bool IsTruncated)
{
    /// <summary>Takes the page behind a key, or behind one version of it.</summary>
    public static VersionPage Take(BucketObjects objects, ListingParameters parameters, string keyMarker, string? idMarker)
    {
        var versions = new List<(StoredObject, bool)>();
        var prefixes = new List<string>();
        string? lastKey = null;
        string? lastId = null;
        string? previous = null;
        var behindMarker = false;
        foreach (var version in objects.Versions())
        {
            var isLatest = version.Key != previous;
            previous = version.Key;
            if (!version.Key.StartsWith(parameters.Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var order = Utf8Order.Instance.Compare(version.Key, keyMarker);
            var taken = order > 0 || (order == 0 && behindMarker);
            behindMarker |= order == 0 && version.VersionId == idMarker;
            var prefix = parameters.CommonPrefix(version.Key);
            if (!taken || (prefix is not null && (prefix == lastKey || prefix == keyMarker)))
            {
                continue;
            }

            if (versions.Count + prefixes.Count >= parameters.MaxKeys)
            {
                return new VersionPage(versions, prefixes, lastKey, lastId, parameters.MaxKeys > 0);
            }

            lastKey = prefix ?? version.Key;
            lastId = prefix is null ? version.VersionId : null;
            if (prefix is null)
            {
                versions.Add((version, isLatest));
            }
            else
            {
                prefixes.Add(prefix);
            }
        }

        return new VersionPage(versions, prefixes, lastKey, lastId, false);
    }
}
