using System.Text;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

/// <summary>A bucket that lists what it is given, in pages of its own size, at moments that nobody can foresee.</summary>
internal sealed class BucketInMemory(string name, IEnumerable<ListedObject> objects, int pageSize, Random? pauses = null) : IBucketSide
{
    private readonly ListedObject[] sorted = [.. objects.OrderBy(stored => Convert.ToHexString(Encoding.UTF8.GetBytes(stored.Key)), StringComparer.Ordinal)];
    private int calls;
    private int open;
    private int mostOpen;

    public string Name => name;

    public int Calls => calls;

    /// <summary>How many listings were under way at once.</summary>
    public int MostOpen => mostOpen;

    /// <summary>Looks at each page, and may change it or throw.</summary>
    public Func<string?, ListedPage, ListedPage?> OnPage { get; init; } = (_, page) => page;

    /// <summary>Looks at the folders of a folder, and may change them or throw.</summary>
    public Func<string, ListedFolders, ListedFolders?> OnFolders { get; init; } = (_, folders) => folders;

    /// <summary>What an object is, beyond what the listing shows.</summary>
    public Func<string, ObjectState?> OnState { get; init; } = _ => throw new InvalidOperationException("Nothing needs to be looked at more closely.");

    /// <summary>What is kept beside an object's content.</summary>
    public Func<string, ObjectMetadata?> OnMetadata { get; init; } = _ => throw new InvalidOperationException("Nobody asks for metadata.");

    public async Task<ListedPage?> List(string prefix, string? after, string? next, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        var now = Interlocked.Increment(ref open);
        InterlockedMax(ref mostOpen, now);
        for (var pause = pauses?.Next(4) ?? 0; pause > 0; pause--)
        {
            await Task.Yield();
        }

        cancellationToken.ThrowIfCancellationRequested();
        var begun = sorted.Where(stored => stored.Key.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        var from = next is not null ? int.Parse(next, null) : after is null ? 0 : Array.FindIndex(begun, stored => Compare(stored.Key, after) > 0);
        ListedObject[] page = from < 0 ? [] : [.. begun.Skip(from).Take(pageSize)];
        Interlocked.Decrement(ref open);
        return OnPage(after, new ListedPage(page, from >= 0 && from + pageSize < begun.Length ? $"{from + pageSize}" : null));
    }

    public Task<ListedFolders?> Folders(string folder, string after, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        cancellationToken.ThrowIfCancellationRequested();
        var names = sorted.Select(stored => stored.Key)
            .Where(key => key.StartsWith(folder, StringComparison.Ordinal) && Compare(key, after) > 0)
            .Select(key => key[..(key.IndexOf('/', folder.Length) is >= 0 and var slash ? slash + 1 : key.Length)])
            .Distinct()
            .ToList();
        return Task.FromResult(OnFolders(folder, new ListedFolders([.. names.Take(pageSize).Where(name => name.EndsWith('/'))], names.Count > pageSize)));
    }

    public Task<ObjectState?> State(string key, CancellationToken cancellationToken) => Task.FromResult(OnState(key));

    public Task<ObjectMetadata?> Metadata(string key, CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested ? Task.FromCanceled<ObjectMetadata?>(cancellationToken) : Task.FromResult(OnMetadata(key));

    public Task<long?> FirstPart(string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ObjectContent> Content(string key, long? partSize, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static int Compare(string one, string other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Interlocked.CompareExchange(ref most, value, seen))
        {
        }
    }
}
