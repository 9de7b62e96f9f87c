using System.Diagnostics;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports;

/// <summary>The word that reports have for a state.</summary>
public static class StateWord
{
    /// <summary>In small letters: <c>held</c>, <c>did not run</c>.</summary>
    public static string Of(FactState state) => state switch
    {
        FactState.Held => "held",
        FactState.Attested => "attested",
        FactState.Waived => "waived",
        FactState.Skipped => "skipped",
        FactState.DidNotRun => "did not run",
        FactState.Unproven => "unproven",
        FactState.Broken => "broken",
        _ => throw new UnreachableException(),
    };
}
