using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Secrets;

/// <summary>A secret whose current values differ.</summary>
/// <param name="Name">Its name, the same on both sides.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Source">The digest of the source's value; null when it has none.</param>
/// <param name="Production">The digest of production's; null when it has none.</param>
/// <param name="FirstSeen">When it was first seen to differ.</param>
/// <param name="LastSeen">When it was last seen to differ.</param>
/// <param name="State">Whether it has settled.</param>
public sealed record SecretDifference(
    string Name, DifferenceKind Kind, string? Source, string? Production, DateTimeOffset FirstSeen, DateTimeOffset LastSeen, DifferenceState State);

/// <summary>What the comparison of secrets found. All of them are named: an account has some thousands at most.</summary>
public sealed record SecretOutcome
{
    /// <summary>How many names there are on either side; null when it ended before they were known.</summary>
    public int? Names { get; init; }

    /// <summary>How many have the same value on both sides.</summary>
    public long Equal { get; init; }

    /// <summary>Those that have a value on neither side, in the order of their names.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Those that differ, in the order of their names.</summary>
    public IReadOnlyList<SecretDifference> Differing { get; init; } = [];

    /// <summary>The side whose listing named no secret although it has the value of some, so that nobody knows what else it has; null where there is none.</summary>
    public AccountSide? Unseen { get; init; }

    /// <summary>How it ended.</summary>
    public ComparisonEnding Ending { get; init; }
}

/// <summary>Where a comparison of secrets stands.</summary>
/// <param name="Names">How many names there are on either side; null before they are known.</param>
/// <param name="Read">How many of them were read on both sides.</param>
/// <param name="Differing">Differences by kind, so far.</param>
/// <param name="Over">Whether it is over.</param>
public sealed record SecretProgress(int? Names, int Read, DifferenceCounts Differing, bool Over);
