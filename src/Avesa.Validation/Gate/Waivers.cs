using System.Diagnostics;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Gate;

/// <summary>The waivers of a run.</summary>
/// <param name="all">All of them: active, expired and not yet begun.</param>
public sealed class Waivers(IReadOnlyList<Waiver> all)
{
    /// <summary>No waiver at all.</summary>
    public static Waivers None { get; } = new([]);

    /// <summary>All of them: active, expired and not yet begun.</summary>
    public IReadOnlyList<Waiver> All { get; } = all;

    /// <summary>Those that count at that moment.</summary>
    public IEnumerable<Waiver> Active(DateTimeOffset now) => All.Where(waiver => waiver.IsActive(now));

    /// <summary>
    /// Whether a verdict is waived: a broken one only when every finding of it is named, and accepted by an active waiver of the control, and so is
    /// whatever could not be proven beside them; an unproven one only when an active waiver names its sentence; a held one has no need.
    /// </summary>
    /// <param name="control">For example <c>PRE-02</c>.</param>
    /// <param name="verdict">The verdict of one fact of the control, or of the control.</param>
    /// <param name="now">The moment that decides which waivers are active.</param>
    public WaiverRuling Judge(string control, Verdict verdict, DateTimeOffset now)
    {
        var acceptance = new Acceptance(control, [.. All.Where(waiver => waiver.Control == control)], now);
        return verdict switch
        {
            Held => new NotConcerned(),
            Broken broken => acceptance.Of(broken),
            Unproven unproven => acceptance.Of(unproven),
            _ => throw new UnreachableException(),
        };
    }
}
