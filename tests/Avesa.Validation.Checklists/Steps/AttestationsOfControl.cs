using Avesa.Validation.Checks.Attestations;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>The attestations as a scenario sees them: those of its own control.</summary>
public sealed class AttestationsOfControl(string control, Gate.Attestations given)
{
    /// <summary>The check that somebody has attested a statement for this control.</summary>
    public StatementIsAttested Of(string statement) => new(control, statement, given);
}
