using System.Diagnostics;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reports;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Rollback;

/// <summary>What tables and buckets have in common on the way back.</summary>
internal static class Return
{
    private const string Decide = "Decide by hand which side is right, before anything is copied back.";

    /// <summary>Whether all that is to be copied back is known by name.</summary>
    /// <param name="synced">What the comparison since the cutover says.</param>
    /// <param name="moving">How many are still being written.</param>
    /// <param name="named">How many differ.</param>
    /// <param name="what">What they are: <c>items of TenantServices</c>.</param>
    /// <param name="list">All that differ.</param>
    public static Verdict Of(Verdict synced, long moving, long named, string what, IReadOnlyList<DataDifference> list) => (synced, moving) switch
    {
        (Held, > 0) => new Unproven($"{moving:N0} {what} are still being written, so the list of what to copy back is not complete: stop production's schedules, and list again."),
        (Held, _) => new Held(
            named == 0 ? $"Production has written no {what} that the source has not: there is nothing to copy back." : $"{named:N0} {what} are all that is to be copied back to the source; {CopyBackReport.Name} names each. {synced.Because}",
            Proof.Compared)
        { Listed = list },
        (Broken broken, _) => new Broken(
            $"What production has written cannot be told from what the sync has left behind. {broken.Because}",
            broken.Proof,
            [.. broken.Findings.Select(finding => finding with { Remedy = Decide })],
            broken.Count,
            broken.Besides)
        { Differences = broken.Differences },
        (Unproven, _) => synced,
        _ => throw new UnreachableException(),
    };
}
