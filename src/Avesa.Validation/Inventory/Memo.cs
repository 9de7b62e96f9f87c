using System.Collections.Concurrent;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>
/// Reads each fact of an account once in a run, however many checks ask for it and whenever they do: the first asks AWS, the others await
/// the same task. A failure is remembered too, since the SDK has retried by then, so every check that rests on it says the same. Whoever asks,
/// first or later, rests on the calls of the read.
/// </summary>
/// <param name="runEnds">Ends every read; a single check's own token does not, since others may await the same fact.</param>
public sealed class Memo(CancellationToken runEnds)
{
    private readonly ConcurrentDictionary<string, Fact> facts = new(StringComparer.Ordinal);

    /// <summary>The fact of that name; <paramref name="read"/> runs if nobody has asked before.</summary>
    /// <param name="name">Operation and resource, for example <c>lambda:GetFunction/ingest</c>.</param>
    /// <param name="read">Reads it from AWS.</param>
    /// <typeparam name="T">The same for all who ask by one name.</typeparam>
    public Task<T> Once<T>(string name, Func<CancellationToken, Task<T>> read)
    {
        var fact = facts.GetOrAdd(name, _ => new Fact(() => read(runEnds)));
        CallTrail.Current?.RestOn(fact.Trail);
        return (Task<T>)fact.Read;
    }

    /// <summary>A whole listing, as <see cref="Once{T}"/>.</summary>
    public Task<IReadOnlyList<T>> All<T>(string name, Func<CancellationToken, IAsyncEnumerable<T>> list) =>
        Once<IReadOnlyList<T>>(name, async token => await list(token).ToListAsync(token));

    // The calls of a read belong to the fact, not to the check that happened to be the first to ask.
    private sealed class Fact(Func<Task> read)
    {
        private readonly Lazy<Task> task = new(read);

        public CallTrail Trail { get; } = new();

        public Task Read
        {
            get
            {
                using var followed = CallTrail.Follow(Trail);
                return task.Value;
            }
        }
    }
}
