using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports;

/// <summary>The waivers of a waived fact, finding by finding.</summary>
internal static class AppliedWaivers
{
    /// <summary>Those that name the finding; none unless the fact is waived.</summary>
    public static IReadOnlyList<Waiver> Of(FactResult fact, Finding finding) =>
        [.. fact.Waivers.Where(waiver => waiver.Findings.Contains(AcceptedFinding.Of(finding)))];
}
