using System.Diagnostics;

namespace Avesa.Validation.Reconciliation;

/// <summary>Differences by kind.</summary>
/// <param name="Missing">In the source alone.</param>
/// <param name="Extra">In production alone.</param>
/// <param name="Changed">In both, and different.</param>
public readonly record struct DifferenceCounts(long Missing, long Extra, long Changed)
{
    /// <summary>All of them.</summary>
    public long Total => Missing + Extra + Changed;

    /// <summary>One more, or fewer.</summary>
    public DifferenceCounts Plus(DifferenceKind kind, long count = 1) => kind switch
    {
        DifferenceKind.Missing => this with { Missing = Missing + count },
        DifferenceKind.Extra => this with { Extra = Extra + count },
        DifferenceKind.Changed => this with { Changed = Changed + count },
        _ => throw new UnreachableException(),
    };
}
