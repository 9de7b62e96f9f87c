using System.Diagnostics;
using Avesa.Validation.Accounts;
using Avesa.Validation.Gate;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>
/// Where a verdict joins the evidence of its control's fact; what could not be read is <see cref="Unproven"/>.
/// </summary>
/// <param name="control">The control's id, for example <c>PRE-03</c>.</param>
/// <param name="fact">The scenario's title.</param>
/// <param name="identity">Completes when both accounts are proven to be the expected ones; nothing else is called before.</param>
/// <param name="evidence">The run's evidence.</param>
/// <param name="clock">The clock of the run.</param>
/// <param name="waiving">What waivers make of a fact that is not held; null when there are none.</param>
public sealed class FactRecorder(string control, string fact, Task identity, Evidence evidence, TimeProvider clock, Waiving? waiving = null)
{
    /// <summary>When the fact may be asked for, and by when it has to be proven; null where that is any time.</summary>
    public FactTime? Time { get; set; }

    /// <summary>
    /// The last word on a fact: what is not held is shown to the waivers. Accepted, it ends the scenario as skipped; touched by a waiver but not
    /// accepted, it says why not.
    /// </summary>
    internal Verdict Conclude(Verdict verdict)
    {
        if (verdict is Held)
        {
            return verdict;
        }

        return Waived(verdict) is var told && Time?.Overdue() is { } overdue ? Beside(told, overdue) : told;
    }

    private Verdict Beside(Verdict verdict, Unproven overdue)
    {
        evidence.Add(new EvidenceEntry(control, fact, "Overdue", overdue, TimeSpan.Zero, []));
        return verdict with { Because = $"{verdict.Because} {overdue.Because}" };
    }

    private Verdict Waived(Verdict verdict)
    {
        if (waiving is null)
        {
            return verdict;
        }

        var ruling = waiving.Judge(control, verdict);
        evidence.Add(control, fact, ruling);
        switch (ruling)
        {
            case WaivedUntil waived:
                evidence.Add(new FactEnding(control, fact, Ending.Waived, waived.Because));
                waiving.Skip(waived.Because);
                throw new UnreachableException("A waived scenario was not skipped.");
            case NotWaived not:
                return verdict with { Because = $"{verdict.Because} {not.Because}" };
            default:
                return verdict;
        }
    }

    /// <summary>Runs a check to its verdict and records it.</summary>
    internal async Task<Verdict> Prove(object check, Func<Task<Verdict>> run, AccountSide side)
    {
        var (started, place) = (clock.GetTimestamp(), evidence.Place());
        var trail = new CallTrail();
        using var followed = CallTrail.Follow(trail);
        var verdict = await Decided.By(
            async () =>
            {
                await identity;
                return Time?.NotYet() ?? await run();
            },
            side);
        evidence.Add(new EvidenceEntry(control, fact, $"{check}", verdict, clock.GetElapsedTime(started), CitedCall.Of(trail.Calls())), place);
        return verdict;
    }
}
