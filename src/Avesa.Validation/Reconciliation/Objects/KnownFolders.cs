using System.Text;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// Where a range of keys can be cut between two folders, from what was asked about them: it is cut as at any other key, so a folder that nobody told
/// of is not lost, and one that is gone by now costs a call. Not safe for several threads.
/// </summary>
internal sealed class KnownFolders
{
    // Comes after what names usually begin with. What comes after it all the same is listed with the next folder.
    private const char End = '~';

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
    private const int LongestKey = 1024;

    // Each has a page of names at most.
    private const int MostLevels = 32;

    // Of a page, some keys are looked at: where each of them has a folder of its own, there are many more of those.
    private const int UnseenOfSeen = 8;

    private readonly List<Level> levels = [];

    /// <summary>Takes what was listed of a folder.</summary>
    /// <param name="folder">Its name from the bucket on, with the slash; empty for the bucket itself.</param>
    /// <param name="listed">The folders in it.</param>
    public void Learn(string folder, ListedFolders listed)
    {
        levels.RemoveAll(level => level.Folder == folder);
        levels.Add(new Level(folder, listed));
        if (levels.Count > MostLevels)
        {
            levels.RemoveAt(0);
        }
    }

    /// <summary>Folders that should be asked for, the outermost first: all that a range has been in, but for those that are known and the innermost, of which it lists the keys.</summary>
    /// <param name="low">Up to where the range is listed.</param>
    /// <param name="high">Where it ends; null: with the last key.</param>
    public IReadOnlyList<string> Unknown(string low, string? high) => [.. Around(low, high).Where(folder => Known(folder)?.IsUsedUp(low) != false)];

    /// <summary>Keys that divide what is left of a range, in order, each the end of a folder: of the outermost of which it has several.</summary>
    /// <param name="low">Up to where it is listed.</param>
    /// <param name="high">Where it ends; null: with the last key.</param>
    /// <param name="earlier">Up to where it was listed a page ago; null: it was not. A folder that began after that may end soon.</param>
    /// <param name="sample">Some of the keys of its last page, which tell how many folders a page has.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<string> Cuts(string low, string? high, string? earlier, IReadOnlyList<string> sample, int most)
    {
        foreach (var level in Around(low, high).Select(Known).OfType<Level>())
        {
            // The last one ends where the range does, unless there are more.
            var own = low[..(low.IndexOf('/', level.Folder.Length) + 1)];
            var names = level.Listed.Names.Where(name => Utf8Order.Instance.Compare(name, low) > 0);
            names = earlier?.StartsWith(own, StringComparison.Ordinal) == true ? names.Prepend(own) : names;
            var ends = (level.Listed.More ? names : names.SkipLast(1)).Select(name => name + End).Where(end => IsBetween(end, low, high)).ToList();
            var wanted = Math.Min(most, Pages(ends.Count, level.Folder, sample));
            if (wanted > 0)
            {
                return [.. Enumerable.Range(1, wanted).Select(part => ends[((ends.Count + 1) * part / (wanted + 1)) - 1])];
            }
        }

        return [];
    }

    /// <summary>Where the innermost folder ends that a range is in, if nothing that is known comes after it; otherwise where the range ends.</summary>
    /// <param name="low">Up to where it is listed.</param>
    /// <param name="high">Where it ends; null: with the last key.</param>
    public string? Innermost(string low, string? high)
    {
        var end = low[..(low.LastIndexOf('/') + 1)] + End;
        return end.Length > 1 && IsBetween(end, low, high) && Around(low, high).All(folder => Known(folder)?.Listed.More == false) ? end : high;
    }

    private static bool IsBetween(string end, string low, string? high) =>
        Encoding.UTF8.GetByteCount(end) <= LongestKey && Utf8Order.Instance.Compare(end, low) > 0 && (high is null || Utf8Order.Instance.Compare(end, high) < 0);

    // From the innermost that has all of the range to the one around that which was listed last.
    private static IEnumerable<string> Around(string low, string? high)
    {
        var shared = low.AsSpan().CommonPrefixLength(high);
        for (var length = low.AsSpan(0, shared).LastIndexOf('/') + 1; low.IndexOf('/', length) is var slash and >= 0; length = slash + 1)
        {
            yield return low[..length];
        }
    }

    // How many pages that many folders may take.
    private static int Pages(int count, string folder, IReadOnlyList<string> sample)
    {
        var seen = sample.Select(key => key.Length <= folder.Length ? key : key[..(key.IndexOf('/', folder.Length) + 1)]).Distinct(StringComparer.Ordinal).Count();
        var ofPage = seen == sample.Count ? seen * UnseenOfSeen : seen;
        return (count + ofPage - 1) / Math.Max(ofPage, 1);
    }

    private Level? Known(string folder) => levels.Find(level => level.Folder == folder);

    private sealed record Level(string Folder, ListedFolders Listed)
    {
        public bool IsUsedUp(string low) => Listed is { More: true, Names: [.., var last] } && Utf8Order.Instance.Compare(last + End, low) <= 0;
    }
}
