namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// What may be taken of a table's capacity in a second, so that the comparison does not starve those who work with the table. What a read took is
/// known after it, so reads wait while more than a second's units are owed. Throttling halves the rate, and it grows back slowly. Safe for any
/// number of threads.
/// </summary>
public sealed class ReadCapacity
{
    private const double FirstGuess = 2048;
    private const double Slowest = 4;
    private const double Recovery = 1.01;

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly double? highest;
    private double? rate;
    private double owed;
    private long since;

    /// <summary>Nothing taken yet.</summary>
    /// <param name="unitsPerSecond">Read units a second; null: no limit but the one that throttling sets.</param>
    /// <param name="clock">The clock.</param>
    public ReadCapacity(double? unitsPerSecond, TimeProvider clock)
    {
        this.clock = clock;
        highest = rate = unitsPerSecond;
        since = clock.GetTimestamp();
    }

    /// <summary>The units a second at present; null: not limited.</summary>
    public double? Rate
    {
        get
        {
            lock (gate)
            {
                return rate;
            }
        }
    }

    /// <summary>What was taken so far, in read units.</summary>
    public double Taken { get; private set; }

    /// <summary>Waits until no more than a second's units are owed.</summary>
    public async Task Wait(CancellationToken cancellationToken)
    {
        while (Due() is { } due && due > TimeSpan.Zero)
        {
            await Task.Delay(due, clock, cancellationToken);
        }
    }

    /// <summary>A read took so much.</summary>
    public void Take(double units)
    {
        lock (gate)
        {
            Pay();
            Taken += units;
            owed += units;
            rate = rate is { } known ? Math.Min(known * Recovery, highest ?? double.MaxValue) : null;
        }
    }

    /// <summary>The table refused a read because of too many.</summary>
    public void Throttled()
    {
        lock (gate)
        {
            Pay();
            rate = Math.Max((rate ?? FirstGuess) / 2, Slowest);

            // Nothing for a second, whatever was owed: others want the table too.
            owed = Math.Max(owed, 2 * rate.Value);
        }
    }

    private TimeSpan? Due()
    {
        lock (gate)
        {
            Pay();
            return rate is { } known && owed > known ? TimeSpan.FromSeconds(Math.Max((owed / known) - 1, 0.001)) : null;
        }
    }

    private void Pay()
    {
        var now = clock.GetTimestamp();
        owed = rate is { } known ? Math.Max(0, owed - (known * clock.GetElapsedTime(since, now).TotalSeconds)) : 0;
        since = now;
    }
}
