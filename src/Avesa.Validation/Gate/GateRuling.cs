using Avesa.Validation.Night;

namespace Avesa.Validation.Gate;

/// <summary>What a gate says. A closed set.</summary>
public enum GateAnswer
{
    /// <summary>The evidence may be used, and every fact of the phase is held, attested or waived.</summary>
    Go,

    /// <summary>The evidence may be used, and some fact of the phase is not.</summary>
    NoGo,

    /// <summary>The evidence may not be used, whatever it says.</summary>
    Unusable,
}

/// <summary>What a gate says of the evidence that it was given, and why.</summary>
/// <param name="Phase">The phase that was asked for.</param>
/// <param name="Answer">What it says.</param>
/// <param name="Problems">Why the evidence may not be used, a sentence each; empty when it may.</param>
/// <param name="Decision">The decision that follows from all files together; null when the evidence may not be used.</param>
/// <param name="Runs">The runs that the evidence is from, in the order of the files.</param>
/// <param name="Entries">The facts of the phase as all files together have them, and what failed outside of every control; empty when the evidence may not be used.</param>
/// <param name="Waivers">The waivers that the decision rests on.</param>
/// <param name="Night">Where the cutover night stands by the gate's clock; null for another phase, and where no run was told of a night.</param>
public sealed record GateRuling(
    string Phase,
    GateAnswer Answer,
    IReadOnlyList<string> Problems,
    PhaseDecision? Decision,
    IReadOnlyList<RunEnvelope> Runs,
    IReadOnlyList<DecisionEntry> Entries,
    IReadOnlyList<UsedWaiver> Waivers,
    NightStanding? Night);
