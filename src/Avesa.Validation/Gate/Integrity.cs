using Avesa.Validation.Run;

namespace Avesa.Validation.Gate;

/// <summary>Whether a decision is as its run wrote it, to its end, and follows from its own entries.</summary>
internal static class Integrity
{
    /// <summary>What is wrong, a sentence each.</summary>
    public static IEnumerable<string> Problems(GivenDecision file)
    {
        var (path, decision) = file;
        if (DecisionSeal.Problem(decision) is { } changed)
        {
            yield return $"{path} was changed after its run wrote it ({changed}): run the checklist again, and give the file as it left it.";
        }

        if (!decision.Complete || decision.Run.EndedAt is null || decision.Run.UsableUntil is null)
        {
            var why = decision.Complete ? null : decision.Decisions.SelectMany(stated => stated.Reasons).FirstOrDefault(reason => reason.Text != Decisions.NotEnded)?.Text;
            yield return $"{path} is incomplete: its run began at {Instant.Of(decision.Run.StartedAt)} and did not come to its end, so nothing is decided. {why ?? "See why it ended in its log."} Run the checklist again.";
            yield break;
        }

        foreach (var stated in decision.Decisions.Where(stated => !Follows(stated, decision)))
        {
            yield return $"{path} says {(stated.Decision == Outcome.Go ? "GO" : "NO-GO")} for {stated.Phase}, which does not follow from its entries: it was not written so by a run. Run the checklist again.";
        }

        foreach (var phase in decision.Decisions.CountBy(stated => stated.Phase).Where(phase => phase.Value > 1))
        {
            yield return $"{path} has {phase.Value} decisions on {phase.Key}, and one is expected: it was not written so by a run. Run the checklist again.";
        }

        if (Contradiction(decision.Night) is { } contradiction)
        {
            yield return $"{path} has a cutover night that is none: {contradiction} Run the checklist again, and judge it on a machine that knows the zone.";
        }

        foreach (var entry in decision.Entries.Where(entry => !Adds(entry, decision)))
        {
            yield return $"{path} says that {entry.Control} \"{entry.Fact}\" is {entry.State}, which its findings or waivers contradict: it was not written so by a run. Run the checklist again.";
        }
    }

    private static string? Contradiction(PlannedNight? night)
    {
        try
        {
            night?.Resolve();
            return null;
        }
        catch (FormatException contradiction)
        {
            return contradiction.Message;
        }
    }

    private static bool Follows(PhaseDecision stated, Decision decision)
    {
        var right = PhaseDecision.Of(stated.Phase, FactsOf(stated.Phase, decision.Entries));
        return stated with { Reasons = [] } == right with { Reasons = [] } && stated.Reasons.SequenceEqual(right.Reasons);
    }

    // What failed outside of every control belongs to no phase, and speaks against each.
    private static IReadOnlyList<FactOutcome> FactsOf(string phase, IReadOnlyList<DecisionEntry> entries) =>
    [
        .. entries.Where(entry => entry.Phases.Contains(phase)).Concat(entries.Where(entry => entry.Control == Control.Outside))
            .Select(entry => new FactOutcome(entry.Control, entry.Fact, entry.State, entry.Text)),
    ];

    private static bool Adds(DecisionEntry entry, Decision decision) => entry.State switch
    {
        FactState.Held or FactState.Attested => entry is { FindingCount: 0, Findings: [] },
        _ when entry.At is not null => false,
        FactState.Waived => entry.Waivers is not [] && entry.Waivers.All(id => decision.Waivers.Any(waiver => waiver.Id == id && waiver.Control == entry.Control && waiver.Facts.Contains(entry.Fact))),
        FactState.Broken => entry.FindingCount > 0,
        _ => true,
    };
}
