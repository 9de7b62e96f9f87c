using System.Collections.Concurrent;

namespace Avesa.Validation.Inventory;

/// <summary>
/// Reads each fact of an account once in a run, however many checks ask for it and whenever they do: the first asks AWS, the others await
/// the same task. A failure is remembered too, since the SDK has retried by then, so every check that rests on it says the same.
/// </summary>
/// <param name="runEnds">Ends every read; a single check's own token does not, since others may await the same fact.</param>
public sealed class Memo(CancellationToken runEnds)
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> facts = new(StringComparer.Ordinal);

    /// <summary>The fact of that name; <paramref name="read"/> runs if nobody has asked before.</summary>
    /// <param name="name">Operation and resource, for example <c>lambda:GetFunction/ingest</c>.</param>
    /// <param name="read">Reads it from AWS.</param>
    /// <typeparam name="T">The same for all who ask by one name.</typeparam>
    public Task<T> Once<T>(string name, Func<CancellationToken, Task<T>> read) =>
        (Task<T>)facts.GetOrAdd(name, _ => new Lazy<Task>(() => read(runEnds))).Value;

    /// <summary>A whole listing, as <see cref="Once{T}"/>.</summary>
    public Task<IReadOnlyList<T>> All<T>(string name, Func<CancellationToken, IAsyncEnumerable<T>> list) =>
        Once<IReadOnlyList<T>>(name, async token => await list(token).ToListAsync(token));
}
