using System.Diagnostics;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// Lists all keys as ranges, several at once: it begins with one range that holds everything, and wherever there is room for one more, the far end of
/// a range that has proven long is cut off: between folders, which are asked for, and where there are none at a guessed key. A cut behind which there
/// is nothing, and a question that shows none, cost a call; how many of those there may be is bounded.
/// </summary>
/// <param name="stepping">Goes through a range, page by page.</param>
/// <param name="asked">Tells the folders of a folder behind a key.</param>
/// <param name="most">How many ranges at once.</param>
internal sealed class RangeListing(Func<KeyRange, IRangeSteps> stepping, Func<string, string, CancellationToken, Task<ListedFolders?>> asked, int most)
{
    // Of ten pages, about one may be spent on looking for a better cut; and at the beginning, where nothing is known, a few.
    private const int FreeMisses = 24;
    private const int PagesAMiss = 10;
    private const int MostCuts = 8;

    // Folders are cut apart before somebody is free for each, so that no page of one is on the way already when it is cut off.
    private const int MostWaiting = 64;

    // Where too many looks were in vain, the rest must not be listed by one alone: a range that goes on is still cut while others could help.
    private const int PagesOfLonger = 2;
    private const int CutsOfLonger = 2;

    // What is asked or guessed about a range pays only if about as much follows as was listed.
    private const int PagesOfLong = 4;

    private readonly Lock gate = new();
    private readonly KnownFolders folders = new();
    private readonly KeyAlphabet alphabet = new();
    private readonly HashSet<KeyRange> listed = [];
    private readonly Queue<KeyRange> waiting = [];
    private readonly List<Task> tasks = [];
    private Task? failed;
    private long pages;
    private long misses;
    private int asking;

    /// <summary>Up to which key everything has been listed; null when not even a page was, or all.</summary>
    public string? Reached
    {
        get
        {
            lock (gate)
            {
                return listed.Concat(waiting).Select(range => range.Claimed ?? "").Order(Utf8Order.Instance).FirstOrDefault() is { Length: > 0 } key ? key : null;
            }
        }
    }

    private int Room => most - listed.Count - asking;

    private bool IsAffordable => misses < FreeMisses + (pages / PagesAMiss);

    /// <summary>Lists everything.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        lock (gate)
        {
            Start(new KeyRange(null, null), ending, cancellationToken);
        }

        while (Next() is { } task)
        {
            await task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            lock (gate)
            {
                tasks.Remove(task);
            }
        }

        // The others were ended by it, and how they ended says nothing.
        await (failed ?? Task.CompletedTask);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (listed.Count + waiting.Count > 0)
            {
                throw new UnreachableException($"{listed.Count + waiting.Count} ranges of keys were left unlisted.");
            }
        }
    }

    private Task? Next()
    {
        lock (gate)
        {
            return tasks.FirstOrDefault();
        }
    }

    private void Start(KeyRange range, CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        listed.Add(range);
        tasks.Add(Task.Run(() => List(range, ending, cancellationToken), ending.Token));
    }

    private Task List(KeyRange range, CancellationTokenSource ending, CancellationToken cancellationToken) => Ended(
        async () =>
        {
            var steps = stepping(range);

            // What another range has met ends this one between two pages, so that its connections live on.
            for (var more = true; more && !ending.IsCancellationRequested;)
            {
                var step = await steps.Step(cancellationToken);
                Advance(range, step, ending, cancellationToken);
                more = step.More;
            }
        },
        ending);

    private async Task Ended(Func<Task> work, CancellationTokenSource ending)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            lock (gate)
            {
                failed ??= ending.IsCancellationRequested ? null : Task.FromException(failure);
            }

            await ending.CancelAsync();
            throw;
        }
    }

    private void Advance(KeyRange range, RangeStep step, CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            pages += step.Pages;
            range.Pages += step.Pages;
            (range.Earlier, range.Latest) = (range.Latest, range.Rest?.Low);
            range.Sample = step.Sample.Count > 0 ? step.Sample : range.Sample;
            foreach (var key in step.Sample)
            {
                alphabet.Learn(key);
            }

            if (!step.More)
            {
                misses += range.Sample.Count == 0 ? 1 : 0;
                listed.Remove(range);
            }

            Share(ending, cancellationToken);
        }
    }

    // As long as somebody is free: a range is cut, or it is asked where it can be; the one that has gone on for longest comes first.
    private void Share(CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        while (Room > 0 && waiting.TryDequeue(out var next))
        {
            Start(next, ending, cancellationToken);
        }

        while (Room > 0 && listed
            .Where(range => range is { Pages: > 0, Sample.Count: > 0, IsAskedFor: false, Rest: not null })
            .OrderByDescending(range => range.Pages)
            .Any(range => Share(range, ending, cancellationToken)))
        {
        }
    }

    private bool Share(KeyRange range, CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        if (range.Rest is not { } left || (listed.Count > 1 && range.Pages < PagesOfLonger))
        {
            return false;
        }

        var cuts = folders.Cuts(left.Low, left.High, range.Earlier, range.Sample, MostWaiting);
        if (cuts.Count == 0)
        {
            if (listed.Count > 1 && range.Pages < PagesOfLong)
            {
                return false;
            }

            if (folders.Unknown(left.Low, left.High) is { Count: > 0 } unknown)
            {
                return Ask(range, left.Low, unknown, ending, cancellationToken);
            }

            cuts = alphabet.Between(range.Sample[0], left.Low, folders.Innermost(left.Low, left.High), Math.Min(Room, GuessesFor(range)));
        }

        // From the far end on, since each cut becomes the end of what is left.
        var rests = cuts.Reverse().Select(range.CutAfter).OfType<KeyRange>().Reverse().ToList();
        foreach (var rest in rests)
        {
            if (Room > 0)
            {
                Start(rest, ending, cancellationToken);
            }
            else
            {
                waiting.Enqueue(rest);
            }
        }

        range.Pages = rests.Count > 0 ? 0 : range.Pages;
        return rests.Count > 0;
    }

    private bool Ask(KeyRange range, string low, IReadOnlyList<string> unknown, CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        if (!IsAffordable)
        {
            return false;
        }

        var questions = unknown.Take(Room).ToList();
        asking += questions.Count;
        range.IsAskedFor = true;
        tasks.Add(Task.Run(() => Ended(
            async () =>
            {
                var answers = await Task.WhenAll(questions.Select(folder => asked(folder, low, cancellationToken)));
                lock (gate)
                {
                    foreach (var (folder, answer) in questions.Zip(answers))
                    {
                        folders.Learn(folder, answer ?? new ListedFolders([], false));
                    }

                    asking -= questions.Count;
                    range.IsAskedFor = false;
                    misses += range.Rest is { } left && folders.Cuts(left.Low, left.High, range.Earlier, range.Sample, 1).Count > 0 ? 0 : questions.Count;
                    Share(ending, cancellationToken);
                }
            },
            ending), ending.Token));
        return true;
    }

    private int GuessesFor(KeyRange range) =>
        IsAffordable ? MostCuts
        : range.Pages >= PagesOfLonger && listed.Count <= most / 2 ? CutsOfLonger
        : 0;
}
