using Avesa.Validation.Night;
using Avesa.Validation.Plan;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Gate;

/// <summary>All that a run has to say: what every report is written from.</summary>
/// <param name="Envelope">Who looked, where and when.</param>
/// <param name="Controls">Every control that the features define, in their order, those too of which nothing ran.</param>
/// <param name="Decisions">A decision for each phase that the run was asked for.</param>
public sealed record RunRecord(RunEnvelope Envelope, IReadOnlyList<ControlResult> Controls, IReadOnlyList<PhaseDecision> Decisions)
{
    /// <summary>What people accept for now, and what only they can know, whether it was used or not.</summary>
    public GateFiles Files { get; init; } = new(Waivers.None, Attestations.None);

    /// <summary>The plan's lines, whose standing follows from the controls.</summary>
    public PlanMap Plan { get; init; } = PlanMap.None;

    /// <summary>Where the cutover night stands; null when the run was not asked about it.</summary>
    public NightStanding? Night { get; init; }

    /// <summary>The record of a run that came to its end.</summary>
    /// <param name="envelope">Who looked, where and when. A gate may act on the run no longer than on any waiver, word or earlier decision that it rests on.</param>
    /// <param name="controls">What the features define.</param>
    /// <param name="evidence">What was found.</param>
    /// <param name="phases">The phases that the run was asked for.</param>
    /// <param name="files">What people accept and attest.</param>
    public static RunRecord Of(RunEnvelope envelope, IReadOnlyList<Control> controls, Evidence evidence, IEnumerable<string> phases, GateFiles files)
    {
        var results = ControlResult.Of(controls, evidence);
        var ends = results.SelectMany(result => result.Facts).SelectMany(fact => fact.Waivers).Select(waiver => waiver.Expires)
            .Concat(files.Attestations.All.Where(word => Rests(results, word)).Select(word => word.Until))
            .Concat(results.SelectMany(result => result.Facts).Select(fact => (fact.Verdict as Held)?.Until).OfType<DateTimeOffset>());
        var until = ends.Append(envelope.UsableUntil ?? DateTimeOffset.MaxValue).Min();
        return new RunRecord(envelope with { UsableUntil = envelope.UsableUntil is null ? null : until.ToUniversalTime() }, results, Decide(phases, results)) { Files = files };
    }

    private static bool Rests(IEnumerable<ControlResult> results, Attestation word) =>
        results.Any(result => result.Control.Id == word.Control && result.Facts.Any(fact => fact.State == FactState.Attested));

    /// <summary>The facts of a phase as a decision sees them.</summary>
    public static IReadOnlyList<FactOutcome> FactsOf(string phase, IEnumerable<ControlResult> controls) =>
    [
        .. from control in controls
           from fact in control.Facts
           where fact.Fact.Phases.Contains(phase)
           select new FactOutcome(control.Control.Id, fact.Fact.Title, fact.State, fact.Text),
    ];

    /// <summary>Decides the phases that a run was asked for.</summary>
    public static IReadOnlyList<PhaseDecision> Decide(IEnumerable<string> phases, IReadOnlyList<ControlResult> controls)
    {
        // What failed outside of every control belongs to no phase, and speaks against each.
        var strays = controls.Where(control => control.Control.Id == "-").SelectMany(control => control.Facts, (control, fact) => new FactOutcome("-", fact.Fact.Title, fact.State, fact.Text)).ToList();
        return [.. phases.Select(phase => PhaseDecision.Of(phase, [.. FactsOf(phase, controls), .. strays]))];
    }
}
