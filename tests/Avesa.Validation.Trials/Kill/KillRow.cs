using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Run;
using Avesa.Validation.Trials.Sentences;

namespace Avesa.Validation.Trials.Kill;

/// <summary>What one change, alone, did to the checklist.</summary>
/// <param name="Change">A defect or a harmless change.</param>
/// <param name="Reached">The controls of which a fact rests on an answer that the change has changed.</param>
/// <param name="Looked">Those, and the ones whose calls are never made again, so that they always run.</param>
/// <param name="States">The controls that ran, reached or taken as a sample, and how they stood.</param>
/// <param name="Said">What the checks found, each of them.</param>
/// <param name="Findings">What the controls that were red have found.</param>
internal sealed record KillRow(EstateChange Change, IReadOnlySet<string> Reached, IReadOnlySet<string> Looked, IReadOnlyDictionary<string, FactState> States, IReadOnlyList<Said> Said, IReadOnlyDictionary<string, string> Findings)
{
    /// <summary>The controls that turned red.</summary>
    public IEnumerable<string> Red => States.Where(control => control.Value > FactState.Attested).Select(control => control.Key);

    /// <summary>The controls that looked at the change and did not mind.</summary>
    public IEnumerable<string> Green => Reached.Except(Red);
}
