using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Gate;

/// <summary>Makes a decision of a run.</summary>
public static class Decisions
{
    /// <summary>How many findings an entry has at most.</summary>
    public const int Findings = 20;

    /// <summary>What is said of a run as long as nothing else is known.</summary>
    internal const string NotEnded = "Incomplete: the run has begun and not come to its end.";

    private const int Sentences = 50;
    private const int LongestText = 4000;

    /// <summary>A run that has just begun: NO-GO for every phase.</summary>
    /// <param name="envelope">Who began it.</param>
    /// <param name="reason">Why nothing is known, a sentence.</param>
    public static Decision Incomplete(RunEnvelope envelope, string reason = NotEnded) =>
        new(Decision.CurrentSchema, false, envelope, [.. Phase.All.Select(phase => PhaseDecision.Incomplete(phase, Cut(reason)))], null, [], [], "");

    /// <summary>A run that came to its end.</summary>
    public static Decision Of(RunRecord run) => new(
        Decision.CurrentSchema,
        true,
        run.Envelope,
        [.. run.Decisions.Select(decision => decision with { Reasons = [.. decision.Reasons.Select(reason => reason with { Text = Cut(reason.Text) })] })],
        run.Night is { } standing ? PlannedNight.Of(standing.Night) : null,
        Used(run.Controls),
        [.. run.Controls.SelectMany(control => control.Facts, (control, fact) => Entry(control.Control, fact))],
        "");

    private static DecisionEntry Entry(Control control, FactResult fact) => new(
        control.Id,
        control.Title,
        fact.Fact.Title,
        control.Feature,
        fact.Fact.Line,
        fact.Fact.Phases,
        fact.State,
        Proof(fact.Verdict),
        Cut(fact.Text),
        fact.At?.ToUniversalTime(),
        [.. fact.Entries.Take(Sentences).Select(entry => Cut(entry.Verdict.Because))],
        (fact.Verdict as Broken)?.Count ?? 0,
        [.. ((fact.Verdict as Broken)?.Findings ?? []).Take(Findings).Select(Cut)],
        [.. CallText.Of(fact.Calls).Select(Cut)],
        [.. fact.Waivers.Select(waiver => waiver.Id)],
        (long)fact.Elapsed.TotalMilliseconds,
        "",
        "");

    private static IReadOnlyList<UsedWaiver> Used(IEnumerable<ControlResult> controls) =>
    [
        .. from control in controls
           from fact in control.Facts
           from waiver in fact.Waivers
           group fact.Fact.Title by waiver into used
           let waiver = used.Key
           select new UsedWaiver(waiver.Id, waiver.Control, waiver.Owner, waiver.Approver, waiver.Reason, waiver.Ticket, waiver.Start, waiver.Expires, [.. used]),
    ];

    private static string? Proof(Verdict? verdict) => verdict switch
    {
        Held held => Word(held.Proof),
        Broken broken => Word(broken.Proof),
        _ => null,
    };

    private static string Word(Proof proof) => proof.ToString().ToLowerInvariant();

    private static Finding Cut(Finding finding) => new(Cut(finding.Subject), Cut(finding.Expected), Cut(finding.Observed), Cut(finding.Remedy));

    // JSON escapes whatever it is; only the length needs a limit.
    private static string Cut(string text) => text.Length <= LongestText ? text : $"{text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)]}… ({text.Length - LongestText:N0} more characters)";
}
