namespace Avesa.Validation.Verdicts;

/// <summary>How a verdict is known.</summary>
public enum Proof
{
    /// <summary>A fact that the account states about itself.</summary>
    Read,

    /// <summary>Two sides were read and compared.</summary>
    Compared,

    /// <summary>AWS's policy simulator, or an evaluation of policies beside it, says what would be permitted.</summary>
    Simulated,

    /// <summary>A live attempt, positive or negative.</summary>
    Probed,

    /// <summary>A person's word, with evidence and an age.</summary>
    Attested,
}
