namespace Avesa.Validation.Reconciliation;

/// <summary>What the two sides have under one key; one of them may be absent, never both.</summary>
/// <param name="Key">The key.</param>
/// <param name="Source">What the source has; null when it has nothing.</param>
/// <param name="Production">What production has; null when it has nothing.</param>
public sealed record Pair<T>(string Key, T? Source, T? Production)
    where T : class;

/// <summary>Walks two sides in step. It does not judge: what a pair means is the comparison's business.</summary>
public static class Pairing
{
    /// <summary>Pairs two listings that are sorted by the same order, in one pass and in constant memory.</summary>
    /// <param name="source">The source's, sorted.</param>
    /// <param name="production">Production's, sorted.</param>
    /// <param name="key">The key of either.</param>
    /// <param name="order">The order by which both are sorted.</param>
    /// <exception cref="InvalidDataException">A side is not sorted, or has a key twice: pairing would then miss or invent differences.</exception>
    public static IEnumerable<Pair<T>> Merge<T>(IEnumerable<T> source, IEnumerable<T> production, Func<T, string> key, IComparer<string> order)
        where T : class
    {
        using var left = new SortedSide<T>(source, key, order, "source");
        using var right = new SortedSide<T>(production, key, order, "production");
        while (left.Current is not null || right.Current is not null)
        {
            var compared = left.Current is null ? 1 : right.Current is null ? -1 : order.Compare(left.Key, right.Key);
            yield return new Pair<T>(compared <= 0 ? left.Key : right.Key, compared <= 0 ? left.Current : null, compared >= 0 ? right.Current : null);
            if (compared <= 0)
            {
                left.Next();
            }

            if (compared >= 0)
            {
                right.Next();
            }
        }
    }

    /// <summary>Pairs two sides that have no order, by key.</summary>
    /// <exception cref="InvalidDataException">A side has a key twice.</exception>
    public static IEnumerable<Pair<T>> ByKey<T>(IEnumerable<T> source, IEnumerable<T> production, Func<T, string> key)
        where T : class => Merge(source.OrderBy(key, StringComparer.Ordinal), production.OrderBy(key, StringComparer.Ordinal), key, StringComparer.Ordinal);

    private sealed class SortedSide<T> : IDisposable
        where T : class
    {
        private readonly IEnumerator<T> items;
        private readonly Func<T, string> keyOf;
        private readonly IComparer<string> order;
        private readonly string side;

        public SortedSide(IEnumerable<T> items, Func<T, string> keyOf, IComparer<string> order, string side)
        {
            this.items = items.GetEnumerator();
            this.keyOf = keyOf;
            this.order = order;
            this.side = side;
            Next();
        }

        public T? Current { get; private set; }

        public string Key { get; private set; } = "";

        public void Next()
        {
            var last = Current is null ? null : Key;
            Current = items.MoveNext() ? items.Current : null;
            Key = Current is null ? "" : keyOf(Current);
            if (Current is not null && last is not null && order.Compare(last, Key) >= 0)
            {
                throw new InvalidDataException($"The {side} lists \"{Key}\" after \"{last}\", so the two sides cannot be paired.");
            }
        }

        public void Dispose() => items.Dispose();
    }
}
