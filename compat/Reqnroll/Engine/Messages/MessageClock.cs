using Cucumber.Messages;
using Io.Cucumber.Messages.Types;

namespace Reqnroll.Engine.Messages;

/// <summary>One clock for all messages of a run: a computer's clock that is set back makes no step end before it began.</summary>
internal sealed class MessageClock(TimeProvider time)
{
    private readonly DateTimeOffset started = time.GetUtcNow();
    private readonly long start = time.GetTimestamp();

    /// <summary>Since the start of the run.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(start);

    public Timestamp Now => At(Elapsed);

    public Timestamp At(TimeSpan elapsed) => Converters.ToTimestamp((started + elapsed).UtcDateTime);
}
