namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>A clock on which every wait is over at once, and took as long as it should have.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private long ticks = DateTimeOffset.UnixEpoch.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Whether a wait is over.</summary>
    public bool Fired { get; private set; }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer();
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Interlocked.Add(ref ticks, dueTime.Ticks);
            _ = Task.Run(() =>
            {
                callback(state);
                Fired = true;
            });
        }

        return timer;
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
