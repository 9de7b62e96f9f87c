using System.Collections.Concurrent;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Secrets;

/// <summary>Compares the current values of secrets by their digests. What differs is read again, and is settled when it is as it was.</summary>
/// <param name="source">The source's secrets.</param>
/// <param name="production">Production's.</param>
/// <param name="time">How long it may take; null: as long as it takes.</param>
/// <param name="clock">The clock.</param>
/// <param name="progress">Is told where it stands, from any thread; null when nobody looks.</param>
public sealed class SecretReconciliation(ISecretSide source, ISecretSide production, TimeSpan? time, TimeProvider clock, IProgress<SecretProgress>? progress = null)
{
    private const int AtOnce = 64;

    private readonly ConcurrentDictionary<string, Both> read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SecretDifference> differing = new(StringComparer.Ordinal);
    private int? names;
    private AccountSide? unlisted;

    /// <summary>Compares to the end, or until it is cancelled or out of time: what is known by then is the result. What cannot be read throws.</summary>
    /// <param name="cancellationToken">Ends it with what is known.</param>
    public async Task<SecretOutcome> Run(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(time ?? Timeout.InfiniteTimeSpan, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var ended = ComparisonEnding.Whole;
        try
        {
            var both = await Task.WhenAll(source.Names(ending.Token), production.Names(ending.Token));
            List<string> all = [.. both[0].Union(both[1], StringComparer.Ordinal)];
            names = all.Count;
            unlisted = both[0].Count == 0 ? AccountSide.Source : both[1].Count == 0 ? AccountSide.Production : null;
            Report(false);
            await Each(all, async (name, token) => Note(name, await Read(name, false, token)), ending.Token);
            await Each([.. differing.Keys], async (name, token) => NoteAgain(name, await Read(name, true, token)), ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            ended = cancellationToken.IsCancellationRequested ? ComparisonEnding.Cancelled : ComparisonEnding.OutOfTime;
        }

        Report(true);
        return new SecretOutcome
        {
            Names = names,
            Equal = read.Values.LongCount(both => both.Source is not null && both.Source == both.Production),
            Without = [.. read.Where(one => one.Value is (null, null)).Select(one => one.Key).Order(StringComparer.Ordinal)],
            Differing = [.. differing.Values.OrderBy(one => one.Name, StringComparer.Ordinal)],
            Unseen = unlisted is { } side && read.Values.Any(both => (side == AccountSide.Source ? both.Source : both.Production) is not null) ? side : null,
            Ending = ended,
        };
    }

    private static Task Each(IEnumerable<string> names, Func<string, CancellationToken, ValueTask> act, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, act);

    private async Task<Both> Read(string name, bool again, CancellationToken cancellationToken)
    {
        var both = await Task.WhenAll(source.Digest(name, again, cancellationToken), production.Digest(name, again, cancellationToken));
        return new Both(both[0], both[1]);
    }

    private void Note(string name, Both both)
    {
        read[name] = both;
        if (both.Differ)
        {
            var now = clock.GetUtcNow();
            differing[name] = new SecretDifference(name, both.Kind, both.Source, both.Production, now, now, DifferenceState.SeenOnce);
        }

        Report(false);
    }

    private void NoteAgain(string name, Both both)
    {
        var before = read[name];
        read[name] = both;
        if (both.Differ)
        {
            differing[name] = differing[name] with
            {
                Kind = both.Kind,
                Source = both.Source,
                Production = both.Production,
                LastSeen = clock.GetUtcNow(),
                State = both == before ? DifferenceState.Settled : DifferenceState.Moving,
            };
        }
        else
        {
            differing.TryRemove(name, out _);
        }

        Report(false);
    }

    private void Report(bool over) => progress?.Report(new SecretProgress(
        names, read.Count, differing.Values.Aggregate(default(DifferenceCounts), (counts, one) => counts.Plus(one.Kind)), over));

    private readonly record struct Both(string? Source, string? Production)
    {
        public bool Differ => Source != Production;

        public DifferenceKind Kind => Source is null ? DifferenceKind.Extra : Production is null ? DifferenceKind.Missing : DifferenceKind.Changed;
    }
}
