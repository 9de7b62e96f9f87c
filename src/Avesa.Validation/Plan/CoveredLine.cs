using Avesa.Validation.Run;

namespace Avesa.Validation.Plan;

/// <summary>A line of the plan and the controls that it rests on, as a run found them.</summary>
/// <param name="Line">The line.</param>
/// <param name="Controls">Its controls.</param>
public sealed record CoveredLine(PlanLine Line, IReadOnlyList<ControlResult> Controls)
{
    /// <summary>The worst of its controls: a criterion holds only when everything that it rests on does.</summary>
    public FactState State => Controls.Max(control => control.State);
}
