using Avesa.Validation.Reports;

namespace Avesa.Validation.Gate;

/// <summary>What the waivers say to a verdict: a closed set of <see cref="NotConcerned"/>, <see cref="WaivedUntil"/> and <see cref="NotWaived"/>.</summary>
public abstract record WaiverRuling
{
    private protected WaiverRuling()
    {
    }
}

/// <summary>No waiver has anything to do with it.</summary>
public sealed record NotConcerned : WaiverRuling;

/// <summary>All of it is accepted for now: to be skipped, never green.</summary>
/// <param name="Until">When the first of the waivers expires.</param>
/// <param name="Waivers">The waivers that it rests on, at least one.</param>
public sealed record WaivedUntil(DateTimeOffset Until, IReadOnlyList<Waiver> Waivers) : WaiverRuling
{
    /// <summary>Until when, by whom and why, on one line.</summary>
    public string Because =>
        $"waived until {Until:u} by {Quoting.Few(Waivers.Select(waiver => $"{waiver.Id} (owner {waiver.Owner}, approved by {waiver.Approver}): {Printable.Of(waiver.Reason, 300)}"), "; ")}";
}

/// <summary>There are waivers of the control, but the verdict stays red.</summary>
/// <param name="Because">Why, in sentences for somebody who believed that it was waived; long texts and lists are cut.</param>
public sealed record NotWaived(string Because) : WaiverRuling;
