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

    /// <summary>What an object is, beyond what the listing shows.</summary>
    public Func<string, ObjectState?> OnState { get; init; } = _ => throw new InvalidOperationException("Nothing needs to be looked at more closely.");

    /// <summary>What is kept beside an object's content.</summary>
    public Func<string, ObjectMetadata?> OnMetadata { get; init; } = _ => throw new InvalidOperationException("Nobody asks for metadata.");

    public async Task<ListedPage?> List(string? after, string? next, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        var now = Interlocked.Increment(ref open);
        InterlockedMax(ref mostOpen, now);
        for (var pause = pauses?.Next(4) ?? 0; pause > 0; pause--)
        {
            await Task.Yield();
        }

        cancellationToken.ThrowIfCancellationRequested();
        var from = next is not null ? int.Parse(next, null) : after is null ? 0 : Array.FindIndex(sorted, stored => Compare(stored.Key, after) > 0);
        ListedObject[] page = from < 0 ? [] : [.. sorted.Skip(from).Take(pageSize)];
        Interlocked.Decrement(ref open);
        return OnPage(after, new ListedPage(page, from >= 0 && from + pageSize < sorted.Length ? $"{from + pageSize}" : null));
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
