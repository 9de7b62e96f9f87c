using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Gate;

/// <summary>
/// What was accepted of one subject, letter by letter. What was expected is part of it: one function can lack two variables with the same
/// observation, and who accepted the one has not accepted the other.
/// </summary>
/// <param name="Subject">The finding's subject.</param>
/// <param name="Expected">What the finding expected.</param>
/// <param name="Observed">What the finding observed.</param>
public sealed record AcceptedFinding(string Subject, string Expected, string Observed)
{
    /// <summary>What a waiver has to name to accept this finding. The remedy is advice, so that a better one lifts no waiver.</summary>
    public static AcceptedFinding Of(Finding finding) => new(finding.Subject, finding.Expected, finding.Observed);
}
