namespace Avesa.Validation.Trials.Kill;

/// <summary>A clock that stands: whoever asks the same twice is answered the same.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
