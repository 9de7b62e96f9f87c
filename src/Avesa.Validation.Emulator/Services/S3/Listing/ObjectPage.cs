using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>One page of current objects and common prefixes.</summary>
/// <param name="Objects">The objects, in UTF-8 byte order.</param>
/// <param name="CommonPrefixes">What the other keys were rolled up into, in the same order.</param>
/// <param name="Last">The last key or common prefix of the page; null when it is empty.</param>
/// <param name="IsTruncated">Whether something follows.</param>
internal sealed record ObjectPage(IReadOnlyList<StoredObject> Objects, IReadOnlyList<string> CommonPrefixes, string? Last, bool IsTruncated)
{
    /// <summary>Takes a page.</summary>
    /// <param name="source">Where the objects are.</param>
    /// <param name="parameters">What is asked.</param>
    /// <param name="after">The key or common prefix behind which the page begins; empty for the first.</param>
    public static ObjectPage Take(IObjectSource source, ListingParameters parameters, string after)
    {
        var objects = new List<StoredObject>();
        var prefixes = new List<string>();
        string? last = null;
        if (parameters.MaxKeys == 0)
        {
            return new ObjectPage(objects, prefixes, null, false);
        }

        var start = Utf8Order.Instance.Compare(after, parameters.Prefix) > 0 ? after : parameters.Prefix;
        var rolledUp = parameters.Delimiter is not null && after.EndsWith(parameters.Delimiter, StringComparison.Ordinal) ? after : null;
        foreach (var stored in source.From(start))
        {
            if (!stored.Key.StartsWith(parameters.Prefix, StringComparison.Ordinal))
            {
                break;
            }

            var prefix = parameters.CommonPrefix(stored.Key);
            if (stored.Key == after || (prefix is not null && (prefix == last || prefix == rolledUp)))
            {
                continue;
            }

            if (objects.Count + prefixes.Count == parameters.MaxKeys)
            {
                return new ObjectPage(objects, prefixes, last, true);
            }

            last = prefix ?? stored.Key;
            if (prefix is null)
            {
                objects.Add(stored);
            }
            else
            {
                prefixes.Add(prefix);
            }
        }

        return new ObjectPage(objects, prefixes, last, false);
    }
}
