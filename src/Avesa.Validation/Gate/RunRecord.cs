using Avesa.Validation.Run;

namespace Avesa.Validation.Gate;

/// <summary>All that a run has to say: what every report is written from.</summary>
/// <param name="Envelope">Who looked, where and when.</param>
/// <param name="Controls">Every control that the features define, in their order, those too of which nothing ran.</param>
/// <param name="Decisions">A decision for each phase that the run was asked for.</param>
public sealed record RunRecord(RunEnvelope Envelope, IReadOnlyList<ControlResult> Controls, IReadOnlyList<PhaseDecision> Decisions)
{
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
