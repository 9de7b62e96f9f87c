using System.Collections.Immutable;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>What a comparison is doing.</summary>
public enum ComparisonPhase
{
    /// <summary>Both sides are listed, and what the listings cannot tell is looked at object by object.</summary>
    Listing,

    /// <summary>Listed whole; contents are read.</summary>
    Contents,

    /// <summary>What differs is looked at again until it settles.</summary>
    Settling,

    /// <summary>The metadata of drawn objects are compared.</summary>
    Metadata,

    /// <summary>Nothing is left to do.</summary>
    Ended,
}

/// <summary>How much of one side has been read.</summary>
/// <param name="Objects">Listed objects.</param>
/// <param name="Bytes">Their sizes together.</param>
/// <param name="ContentBytes">Bytes of content that were read, or are being read.</param>
public readonly record struct SideCount(long Objects, long Bytes, long ContentBytes);

/// <summary>What is known of two buckets: while they are compared, and in the end. All counts are exact.</summary>
public sealed record ObjectComparison
{
    /// <summary>What is being done.</summary>
    public ComparisonPhase Phase { get; init; }

    /// <summary>How it ended; before that, how it would end if it ended well.</summary>
    public ComparisonEnding Ending { get; init; }

    /// <summary>The source.</summary>
    public SideCount Source { get; init; }

    /// <summary>Production.</summary>
    public SideCount Production { get; init; }

    /// <summary>Equal objects by how that is known, from <see cref="Strength.Size"/> to <see cref="Strength.Content"/>.</summary>
    public ImmutableArray<long> EqualBy { get; init; } = [0, 0, 0, 0, 0];

    /// <summary>Objects that only the source has.</summary>
    public long Missing { get; init; }

    /// <summary>Objects that only production has.</summary>
    public long Extra { get; init; }

    /// <summary>Objects that differ.</summary>
    public long Changed { get; init; }

    /// <summary>Pairs of the same size of which more could not be learnt, for want of a digest and of budget; or that lie in an archive.</summary>
    public long Uncompared { get; init; }

    /// <summary>Pairs that are still to be looked at.</summary>
    public long Waiting { get; init; }

    /// <summary>Pairs that lie in different storage classes; that is not counted as a difference.</summary>
    public long OtherStorageClass { get; init; }

    /// <summary>What was drawn of the pairs, for whoever looks at more than this comparison does; only in the end.</summary>
    public DrawnObjects Drawn { get; init; } = new(ObjectDraw.None, 0, 0, []);

    /// <summary>What is known of the metadata of those; null as long as nobody has begun to compare them.</summary>
    public MetadataComparison? Metadata { get; init; }

    /// <summary>How long it took; only in the end.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Up to and with which key everything was listed and paired; null when it was all of it, or nothing.</summary>
    public string? Reached { get; init; }

    /// <summary>The first differences by key; only in the end.</summary>
    public IReadOnlyList<ObjectDifference> Named { get; init; } = [];

    /// <summary>How many differed when they were listed, and no longer when they were looked at again.</summary>
    public long NoLongerDifferent { get; init; }

    /// <summary>
    /// The side whose listing showed no object although some were found there by their keys, so that nobody knows what else it has; null where there is none.
    /// </summary>
    public AccountSide? Unseen => Ending != ComparisonEnding.Whole || Equal + Changed == 0 ? null
        : Source.Objects == 0 ? AccountSide.Source
        : Production.Objects == 0 ? AccountSide.Production
        : null;

    /// <summary>How many of the named are still being written.</summary>
    public long Moving => Named.LongCount(difference => difference.State == DifferenceState.Moving);

    /// <summary>How many differ in whatever way, those that are still being written included.</summary>
    public long Different => Missing + Extra + Changed;

    /// <summary>How many are equal.</summary>
    public long Equal => EqualBy.Sum();
}
