namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>
/// Lists all keys as ranges, several at once: it begins with one range that holds everything, and wherever there is room for one more, the far end of
/// a range that has proven long is cut off. A cut behind which there is nothing costs one call a side; how many of those there may be is bounded.
/// </summary>
/// <param name="stepping">Goes through a range, page by page.</param>
/// <param name="most">How many ranges at once.</param>
internal sealed class RangeListing(Func<KeyRange, IRangeSteps> stepping, int most)
{
    // Of ten pages, about one may be spent on looking for a better cut; and at the beginning, where nothing is known, a few.
    private const int FreeMisses = 24;
    private const int PagesAMiss = 10;
    private const int MostCuts = 8;

    // Where too many looks were in vain, the rest must not be listed by one alone: a range that goes on is still cut while others could help.
    private const int PagesOfLonger = 2;
    private const int CutsOfLonger = 2;

    private readonly Lock gate = new();
    private readonly KeyAlphabet alphabet = new();
    private readonly HashSet<KeyRange> listed = [];
    private readonly List<Task> tasks = [];
    private Task? failed;
    private long pages;
    private long misses;

    /// <summary>Up to which key everything has been listed; null when not even a page was, or all.</summary>
    public string? Reached
    {
        get
        {
            lock (gate)
            {
                return listed.Select(range => range.Claimed ?? "").Order(Utf8Order.Instance).FirstOrDefault() is { Length: > 0 } key ? key : null;
            }
        }
    }

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

    private async Task List(KeyRange range, CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        try
        {
            var steps = stepping(range);

            // What another range has met ends this one between two pages, so that its connections live on.
            for (var more = true; more && !ending.IsCancellationRequested;)
            {
                var step = await steps.Step(cancellationToken);
                Advance(range, step, ending, cancellationToken);
                more = step.More;
            }
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
            range.First = step.Sample is [var first, ..] ? first : range.First;
            foreach (var key in step.Sample)
            {
                alphabet.Learn(key);
            }

            if (!step.More)
            {
                misses += range.First is null ? 1 : 0;
                listed.Remove(range);
            }

            Cut(ending, cancellationToken);
        }
    }

    private void Cut(CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        while (listed.Count < most && listed.Where(range => range is { Pages: > 0, First: not null, Rest: not null }).MaxBy(range => range.Pages) is { } longest)
        {
            var cuts = CutsOf(longest);
            if (cuts == 0)
            {
                return;
            }

            longest.Pages = 0;
            if (longest.Rest is not { } left)
            {
                continue;
            }

            // From the far end on, since each cut becomes the end of what is left.
            foreach (var cut in alphabet.Between(longest.First!, left.Low, left.High, Math.Min(most - listed.Count, cuts)).Reverse())
            {
                if (longest.CutAfter(cut) is { } rest)
                {
                    Start(rest, ending, cancellationToken);
                }
            }
        }
    }

    private int CutsOf(KeyRange range) =>
        misses < FreeMisses + (pages / PagesAMiss) ? MostCuts
        : range.Pages >= PagesOfLonger && listed.Count <= most / 2 ? CutsOfLonger
        : 0;
}
