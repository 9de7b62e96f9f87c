using Avesa.Validation.Run;

namespace Avesa.Validation.Gate;

/// <summary>Takes several decisions together: red in one of them is red, and for the rest it is enough that one of them knows.</summary>
internal static class Combination
{
    /// <summary>The facts of a phase in the features' order, then what failed outside of every control.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="decisions">Usable decisions.</param>
    /// <param name="now">Waivers that expired by then accept nothing any more.</param>
    public static IReadOnlyList<DecisionEntry> Of(string phase, IReadOnlyList<Decision> decisions, DateTimeOffset now) =>
    [
        .. from decision in decisions
           from entry in decision.Entries
           where entry.Control == Control.Outside || entry.Phases.Contains(phase)
           let standing = AsOf(now, entry, decision.Waivers)
           group standing by (entry.Control, entry.Fact) into fact
           orderby fact.Key.Control == Control.Outside
           select Deciding([.. fact]),
    ];

    // Accepted here and proven there is said as accepted: nobody should overlook that one of the runs saw something.
    private static DecisionEntry Deciding(IReadOnlyList<DecisionEntry> entries) =>
        entries.Where(entry => entry.State >= FactState.Unproven).MaxBy(entry => entry.State)
        ?? entries.Where(entry => entry.State <= FactState.Waived).MaxBy(entry => entry.State)
        ?? entries.MinBy(entry => entry.State)!;

    private static DecisionEntry AsOf(DateTimeOffset now, DecisionEntry entry, IReadOnlyList<UsedWaiver> waivers)
    {
        var expired = entry.State == FactState.Waived ? waivers.Where(waiver => entry.Waivers.Contains(waiver.Id) && waiver.Expires <= now).ToList() : [];
        return expired.Count == 0 ? entry : entry with
        {
            State = entry.FindingCount > 0 ? FactState.Broken : FactState.Unproven,
            Text = $"{string.Join(' ', expired.Select(waiver => $"The waiver {waiver.Id} of {waiver.Owner} accepted it until {Instant.Of(waiver.Expires)}, which has passed: mend it, or let {waiver.Approver} approve it anew."))} {entry.Text}",
        };
    }
}
