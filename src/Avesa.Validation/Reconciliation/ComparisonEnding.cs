namespace Avesa.Validation.Reconciliation;

/// <summary>How a comparison ended. A closed set.</summary>
public enum ComparisonEnding
{
    /// <summary>Both sides were compared whole.</summary>
    Whole,

    /// <summary>Somebody ended it.</summary>
    Cancelled,

    /// <summary>Its time was over.</summary>
    OutOfTime,

    /// <summary>The source has no such bucket.</summary>
    NoSource,

    /// <summary>Production has no such bucket.</summary>
    NoProduction,
}
