using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// Compares two tables of any size. Both are read once and added up (<see cref="BucketDigests"/>); what adds up to the same is the same. Buckets that
/// do not are read again and paired by key (<see cref="SuspectItems"/>), and what differs is looked at again until it settles (<see cref="Settling"/>).
/// Both readings are strongly consistent. Memory is bounded whatever the tables hold.
/// </summary>
public sealed class TableReconciliation
{
    private const long BytesOfSegment = 4 << 20;

    // About what one row of pages gets, each of 1 MB and 256 units and fetched when the one before has come.
    private const double UnitsOfSegment = 1024;

    private readonly ITableSide source;
    private readonly ITableSide production;
    private readonly KeySchema schema;
    private readonly TableLimits limits;
    private readonly TimeProvider clock;
    private readonly IProgress<TableProgress>? progress;
    private readonly DigestKey key = DigestKey.Random();
    private readonly ReadCounter ofSource = new();
    private readonly ReadCounter ofProduction = new();
    private long expected;
    private TablePhase phase;
    private DifferenceCounts differing;

    /// <summary>A comparison that can run once.</summary>
    /// <param name="source">The source's table.</param>
    /// <param name="production">Production's.</param>
    /// <param name="schema">The key of both.</param>
    /// <param name="limits">What it may take.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="progress">Is told where it stands, after every page and from any thread; null when nobody looks.</param>
    public TableReconciliation(
        ITableSide source,
        ITableSide production,
        KeySchema schema,
        TableLimits limits,
        TimeProvider clock,
        IProgress<TableProgress>? progress = null)
    {
        (this.source, this.production, this.schema, this.limits, this.clock, this.progress) = (source, production, schema, limits, clock, progress);
        Outcome = new TableOutcome { Source = source.Table, Production = production.Table, Schema = schema };
    }

    /// <summary>What is known so far.</summary>
    private TableOutcome Outcome { get; set; }

    /// <summary>Runs to the end, or to that of its time, or until it is cancelled: an outcome says which. What cannot be read throws.</summary>
    /// <param name="cancellationToken">Ends it with what is known.</param>
    public async Task<TableOutcome> Run(CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limits.Time ?? Timeout.InfiniteTimeSpan, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            await Compare(both.Token);
        }
        catch (OperationCanceledException) when (both.IsCancellationRequested)
        {
            Outcome = Outcome with { Stopped = Stopped(cancellationToken.IsCancellationRequested) };
        }

        phase = TablePhase.Ended;
        Report();
        return Outcome;
    }

    private async Task Compare(CancellationToken cancellationToken)
    {
        var sizes = await Task.WhenAll(source.Size(cancellationToken), production.Size(cancellationToken));
        if (sizes is not [{ } sourceSize, { } productionSize])
        {
            Outcome = Outcome with { Absent = sizes[0] is null ? AccountSide.Source : AccountSide.Production };
            return;
        }

        expected = Math.Max(sourceSize.Items, productionSize.Items);
        var bytes = Math.Max(sourceSize.Bytes, productionSize.Bytes);
        var scans = new TableScans(Scan(sourceSize, bytes), Scan(productionSize, bytes));

        var digests = new BucketDigests(expected);
        var whole = new TableSumming();
        await Read(
            scans,
            (side, page) =>
            {
                digests.Add(side, page.Items);
                if (side == AccountSide.Source)
                {
                    whole.Add(page);
                }
            },
            itemKeys: false,
            cancellationToken);
        Outcome = Outcome with { OfSource = ofSource.Sum, OfProduction = ofProduction.Sum, SourceReading = new TableReading(scans.OfSource, whole.Sum, clock.GetUtcNow()) };
        var unequal = digests.Unequal;
        if (unequal == 0 || ofSource.Sum.Items == 0)
        {
            Outcome = Outcome with { Equal = ofSource.Sum.Items };
            return;
        }

        phase = TablePhase.Finding;
        expected = Math.Max(ofSource.Sum.Items, ofProduction.Sum.Items);
        var share = (double)unequal / digests.Buckets;
        using var suspects = new SuspectItems((long)(share * (ofSource.Sum.Items + ofProduction.Sum.Items)));
        ofSource.Clear();
        ofProduction.Clear();
        var again = digests.Empty();
        await Read(
            scans,
            (side, page) =>
            {
                again.Add(side, page.Items);
                Suspect(digests, suspects, side, page);
            },
            itemKeys: true,
            cancellationToken);

        // Nobody has paired the items of these buckets, which were equal when both tables were read before.
        Outcome = Outcome with { OfSource = ofSource.Sum, OfProduction = ofProduction.Sum, Disturbed = again.UnequalBeside(digests) };
        await Settle(Pair(suspects, cancellationToken), scans, cancellationToken);
    }

    // As many segments as it takes to use what may be taken, and each worth its first call.
    private TableScan Scan(TableSize size, long bytes)
    {
        var units = limits.ReadUnitsPerSecond ?? size.ReadUnits / 4.0;
        var useful = units is { } known ? 1 + (known / UnitsOfSegment) : limits.Segments;
        var segments = (int)Math.Clamp(Math.Min(useful, (double)bytes / BytesOfSegment), 1, limits.Segments);
        return new TableScan(key, schema, segments, new ReadCapacity(units, clock));
    }

    private async Task Read(TableScans scans, Action<AccountSide, ScanPage> page, bool itemKeys, CancellationToken cancellationToken)
    {
        // What one side cannot answer ends the other's reading too.
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(Side(source, scans.OfSource, ofSource), Side(production, scans.OfProduction, ofProduction));

        async Task Side(ITableSide side, TableScan scan, ReadCounter counter)
        {
            try
            {
                await side.Scan(scan with { ItemKeys = itemKeys }, Count, failed.Token);
            }
            catch
            {
                await failed.CancelAsync();
                throw;
            }

            void Count(ScanPage read)
            {
                page(side.Side, read);
                counter.Add(read.Items.Length, read.Length);
                Report();
            }
        }
    }

    private static void Suspect(BucketDigests digests, SuspectItems suspects, AccountSide side, ScanPage page)
    {
        foreach (ref readonly var item in page.Items)
        {
            if (digests.Differs(item.Key))
            {
                suspects.Add(side, item, page);
            }
        }
    }

    private List<TableDifference> Pair(SuspectItems suspects, CancellationToken cancellationToken)
    {
        var seen = clock.GetUtcNow();
        List<TableDifference> named = [];
        foreach (var pair in suspects.Differing())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var kind = pair.Source is null ? DifferenceKind.Extra : pair.Production is null ? DifferenceKind.Missing : DifferenceKind.Changed;
            differing = differing.Plus(kind);
            if (named.Count < limits.Named)
            {
                named.Add(new TableDifference(pair.Key, kind, [], null, null, seen, seen, DifferenceState.SeenOnce));
            }
        }

        return named;
    }

    private async Task Settle(List<TableDifference> suspects, TableScans scans, CancellationToken cancellationToken)
    {
        phase = TablePhase.Settling;
        var found = differing;
        var settling = new Settling(source, production, limits, clock, scans);
        Know();
        try
        {
            await settling.Run(suspects, Know, cancellationToken);
        }
        finally
        {
            Know();
        }

        void Know()
        {
            var named = settling.Looked ? settling.Differing : suspects;
            differing = named.Aggregate(
                suspects.Aggregate(found, (counts, item) => counts.Plus(item.Kind, -1)),
                (counts, item) => counts.Plus(item.Kind));
            Outcome = Outcome with
            {
                Named = named,
                Differing = differing,
                Equal = Outcome.OfSource.Items - found.Missing - found.Changed + settling.Equal,
                Settled = settling.Equal + settling.Gone,
            };
            Report();
        }
    }

    private void Report() => progress?.Report(new TableProgress(
        source.Table,
        production.Table,
        phase,
        ofSource.Sum,
        ofProduction.Sum,
        expected > 0 && phase < TablePhase.Settling ? Math.Min(1, (ofSource.Sum.Items + ofProduction.Sum.Items) / (2.0 * expected)) : null,
        differing));

    private string Stopped(bool cancelled)
    {
        var why = cancelled ? "It was cancelled" : $"Its {limits.Time!.Value.TotalMinutes:0.#} minutes ran out";
        var read = $"{ofSource.Sum.Items} items of {source.Table} and {ofProduction.Sum.Items} of {production.Table} had been read";
        return phase switch
        {
            TablePhase.Adding => $"{why} after {read}, which is not all: nothing was compared.",
            TablePhase.Finding => $"{why} after the tables had turned out to differ, when {read} again to find where.",
            _ => $"{why} before all items that differ had been looked at again.",
        };
    }

    private sealed class ReadCounter
    {
        private long items;
        private long bytes;

        public ReadSoFar Sum => new(Interlocked.Read(ref items), Interlocked.Read(ref bytes));

        public void Add(long moreItems, long moreBytes)
        {
            Interlocked.Add(ref items, moreItems);
            Interlocked.Add(ref bytes, moreBytes);
        }

        public void Clear() => (items, bytes) = (0, 0);
    }
}
