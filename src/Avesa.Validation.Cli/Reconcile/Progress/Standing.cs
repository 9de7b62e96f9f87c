namespace Avesa.Validation.Cli.Reconcile.Progress;

/// <summary>Where one comparison stands.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Unit">What is counted: items, objects, secrets.</param>
/// <param name="Phase">What is being done: <c>waiting</c> at first, <c>ended</c> at last.</param>
/// <param name="Source">How many were read of the source in this phase.</param>
/// <param name="Production">How many of production.</param>
/// <param name="Bytes">How many bytes were read in this phase, of both.</param>
/// <param name="Share">How much of the phase is done, 0 to 1; null when nobody knows.</param>
/// <param name="Missing">Differences so far: in the source alone.</param>
/// <param name="Extra">In production alone.</param>
/// <param name="Changed">In both, and different.</param>
internal sealed record Standing(
    string Name, string Unit, string Phase, long Source, long Production, long Bytes, double? Share, long Missing, long Extra, long Changed)
{
    /// <summary>The phase before the first.</summary>
    public const string Waiting = "waiting";

    /// <summary>The last phase.</summary>
    public const string Ended = "ended";

    /// <summary>How many were read in this phase.</summary>
    public long Read => Source + Production;

    /// <summary>Differences so far.</summary>
    public long Different => Missing + Extra + Changed;

    /// <summary>Nothing done yet.</summary>
    public static Standing Of(string name, string unit) => new(name, unit, Waiting, 0, 0, 0, null, 0, 0, 0);
}

/// <summary>Where one comparison stands, and how fast it is.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="PerSecond">How many were read in a second, on the average of the phase; null when it has only begun.</param>
/// <param name="Left">How long the phase will take at that rate; null when nobody knows.</param>
internal sealed record Pace(Standing Standing, double? PerSecond, TimeSpan? Left);
