namespace Avesa.Validation.Reconciliation;

/// <summary>
/// How many calls a second may be made, so that whoever else works with an account is not starved. Throttling halves the rate, at most once a second,
/// since many calls are on their way together and are refused for one reason; every answer lets it grow back slowly. Safe for any number of threads.
/// </summary>
public sealed class CallRate
{
    private const double SlowestShare = 1.0 / 64;
    private const double Recovery = 1.01;

    private static readonly TimeSpan BetweenHalvings = TimeSpan.FromSeconds(1);

    // As many may be made at once as come due in this time.
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly double highest;
    private double rate;
    private TimeSpan booked;
    private long since;
    private long? halved;

    /// <summary>Nothing called yet.</summary>
    /// <param name="perSecond">Calls a second.</param>
    /// <param name="clock">The clock.</param>
    public CallRate(double perSecond, TimeProvider clock)
    {
        this.clock = clock;
        highest = rate = perSecond;
        since = clock.GetTimestamp();
    }

    /// <summary>The calls a second at present.</summary>
    public double Now
    {
        get
        {
            lock (gate)
            {
                return rate;
            }
        }
    }

    /// <summary>Waits for the turn of one call.</summary>
    public Task Wait(CancellationToken cancellationToken)
    {
        TimeSpan due;
        lock (gate)
        {
            var now = clock.GetTimestamp();
            booked -= clock.GetElapsedTime(since, now);
            booked = (booked > TimeSpan.Zero ? booked : TimeSpan.Zero) + TimeSpan.FromSeconds(1 / rate);
            since = now;
            due = booked - Burst;
        }

        return due > TimeSpan.Zero ? Task.Delay(due, clock, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>A call was answered.</summary>
    public void Answered()
    {
        lock (gate)
        {
            rate = Math.Min(rate * Recovery, highest);
        }
    }

    /// <summary>A call was refused because there were too many.</summary>
    public void Throttled()
    {
        lock (gate)
        {
            if (halved is null || clock.GetElapsedTime(halved.Value) >= BetweenHalvings)
            {
                halved = clock.GetTimestamp();
                rate = Math.Max(rate / 2, highest * SlowestShare);
            }
        }
    }
}
