namespace Avesa.Validation.Reconciliation;

/// <summary>How something that moved differs. A closed set.</summary>
public enum DifferenceKind
{
    /// <summary>The source has it and production has not.</summary>
    Missing,

    /// <summary>Production has it and the source has not.</summary>
    Extra,

    /// <summary>Both have it, and it differs.</summary>
    Changed,
}
