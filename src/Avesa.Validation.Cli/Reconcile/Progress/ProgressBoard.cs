namespace Avesa.Validation.Cli.Reconcile.Progress;

/// <summary>Where all comparisons stand. Safe for any number of threads.</summary>
/// <param name="clock">For rates.</param>
internal sealed class ProgressBoard(TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly List<Row> rows = [];
    private readonly long started = clock.GetTimestamp();

    /// <summary>How long it has been going on.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(started);

    /// <summary>A place for one more comparison.</summary>
    /// <param name="standing">Where it stands at first.</param>
    /// <param name="next">How a report changes that.</param>
    public IProgress<T> Add<T>(Standing standing, Func<Standing, T, Standing> next)
    {
        var row = new Row { Standing = standing, Since = clock.GetTimestamp() };
        lock (gate)
        {
            rows.Add(row);
        }

        return new Sink<T>(report =>
        {
            lock (gate)
            {
                var before = row.Standing;
                row.Standing = next(before, report);
                if (row.Standing.Phase != before.Phase)
                {
                    // Some begin to count again in a new phase, others go on.
                    (row.Since, row.Before) = (clock.GetTimestamp(), row.Standing.Read < before.Read ? 0 : before.Read);
                }
            }
        });
    }

    /// <summary>Where all stand now, in the order in which they were added.</summary>
    public IReadOnlyList<Pace> Now()
    {
        lock (gate)
        {
            return [.. rows.Select(row => Paced(row.Standing, row.Before, clock.GetElapsedTime(row.Since)))];
        }
    }

    private static Pace Paced(Standing standing, long before, TimeSpan elapsed) => standing.Phase == Standing.Ended || elapsed < Shortest
        ? new Pace(standing, null, null)
        : new Pace(
            standing,
            (standing.Read - before) / elapsed.TotalSeconds,
            standing.Share is > 0 and var share ? elapsed * Math.Min((1 - share) / share, 1e6) : null);

    private sealed class Row
    {
        public required Standing Standing { get; set; }

        public required long Since { get; set; }

        public long Before { get; set; }
    }

    // Progress<T> of the framework reports later and in any order.
    private sealed class Sink<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
