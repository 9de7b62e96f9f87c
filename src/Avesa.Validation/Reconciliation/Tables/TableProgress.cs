namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>Where the comparison of a pair of tables stands: an immutable snapshot.</summary>
/// <param name="Source">The source table's name.</param>
/// <param name="Production">The production table's name.</param>
/// <param name="Phase">What is being done.</param>
/// <param name="OfSource">What was read of the source in this phase.</param>
/// <param name="OfProduction">What was read of production in this phase.</param>
/// <param name="Share">How much of the phase is done, 0 to 1; null when nobody knows. DynamoDB's own count of items is hours old, so it is a guess.</param>
/// <param name="Differing">Differences by kind, so far.</param>
public sealed record TableProgress(
    string Source,
    string Production,
    TablePhase Phase,
    ReadSoFar OfSource,
    ReadSoFar OfProduction,
    double? Share,
    DifferenceCounts Differing);

/// <summary>What was read of a side.</summary>
public readonly record struct ReadSoFar(long Items, long Bytes);

/// <summary>What the comparison of a pair of tables does, in this order.</summary>
public enum TablePhase
{
    /// <summary>Both tables are read and added up.</summary>
    Adding,

    /// <summary>What did not add up is read again.</summary>
    Finding,

    /// <summary>Items that differ are looked at again until they settle.</summary>
    Settling,

    /// <summary>It is over.</summary>
    Ended,
}
