using System.Diagnostics;
using System.Text.Json.Serialization;
using Avesa.Validation.Accounts;
using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>How a fact stands after a run, from best to worst. A closed set. Only the first three let a gate say GO.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FactState>))]
public enum FactState
{
    /// <summary>Proven.</summary>
    [JsonStringEnumMemberName("held")]
    Held,

    /// <summary>Held by a person's word, with evidence and an age.</summary>
    [JsonStringEnumMemberName("attested")]
    Attested,

    /// <summary>Not held, and each finding of it accepted by a waiver that is in force.</summary>
    [JsonStringEnumMemberName("waived")]
    Waived,

    /// <summary>Skipped with a reason.</summary>
    [JsonStringEnumMemberName("skipped")]
    Skipped,

    /// <summary>It did not run, and nobody said why: a filter left it out, or it was ignored.</summary>
    [JsonStringEnumMemberName("did-not-run")]
    DidNotRun,

    /// <summary>Nothing is known.</summary>
    [JsonStringEnumMemberName("unproven")]
    Unproven,

    /// <summary>It is false.</summary>
    [JsonStringEnumMemberName("broken")]
    Broken,
}

/// <summary>What a run found of one fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="State">How it stands.</param>
/// <param name="Verdict">The worst of its checks; null when it was skipped or did not run.</param>
/// <param name="Reason">Why it was skipped, waived, or not waived; null otherwise.</param>
/// <param name="Entries">The verdicts of its checks, one by one.</param>
/// <param name="Ruling">What the waivers say of it; null when none concerns it.</param>
public sealed record FactResult(
    PlannedFact Fact, FactState State, Verdict? Verdict, string? Reason = null, IReadOnlyList<EvidenceEntry>? Entries = null, WaiverRuling? Ruling = null)
{
    /// <summary>The verdicts of its checks, one by one.</summary>
    public IReadOnlyList<EvidenceEntry> Entries { get; init; } = Entries ?? [];

    /// <summary>The waivers that it rests on; none unless it is waived.</summary>
    public IReadOnlyList<Waiver> Waivers => State == FactState.Waived ? ((WaivedUntil)Ruling!).Waivers : [];

    /// <summary>How long its checks took; they run at the same time, so the longest of them.</summary>
    public TimeSpan Elapsed => Entries.Count == 0 ? TimeSpan.Zero : Entries.Max(entry => entry.Elapsed);

    /// <summary>When that was which it proves, the last where there are several; null where no check tells that, and where nothing is proven.</summary>
    public DateTimeOffset? At => State is FactState.Held or FactState.Attested ? Entries.Max(entry => (entry.Verdict as Held)?.At) : null;

    /// <summary>The calls that it rests on: those of all its checks, each once.</summary>
    public IReadOnlyList<CitedCall> Calls =>
        [.. Entries.SelectMany(entry => entry.Calls).GroupBy(call => call with { Count = 0 }).Select(same => same.MaxBy(call => call.Count)!)];

    /// <summary>Why it stands so, for a decision: the verdict's sentence, and how many findings there are.</summary>
    public string Text => (State, Verdict) switch
    {
        (FactState.DidNotRun, _) => "It did not run: it was filtered away or ignored.",
        (FactState.Skipped, _) => $"It was skipped: {Reason}.",
        (FactState.Waived, _) => Reason ?? "",
        (_, Broken { Count: > 1 } broken) => $"{broken.Because} {broken.Count:N0} findings.{(Reason is null ? "" : $" {Reason}")}",
        (_, { } verdict) => $"{verdict.Because}{(Reason is null ? "" : $" {Reason}")}",
        _ => throw new UnreachableException(),
    };

    /// <summary>Reads how a fact stands from what was recorded of it.</summary>
    public static FactResult Of(PlannedFact fact, IReadOnlyList<EvidenceEntry> entries, IReadOnlyList<FactEnding> endings, WaiverRuling? ruling)
    {
        var state = (Skipped: Find(endings, Ending.Skipped), Failed: Find(endings, Ending.Failed), Waived: Find(endings, Ending.Waived));
        var verdict = Judge(entries, endings, state.Failed);
        return (state.Skipped, state.Waived, verdict) switch
        {
            // Two scenarios may bear one title by mistake: what is known of the red one is not hidden by the skipped one.
            ({ } skipped, _, null or Held) => new FactResult(fact, FactState.Skipped, null, skipped.Reason ?? "without a reason", entries),
            (_, _, null) => new FactResult(fact, FactState.DidNotRun, null),
            (_, { } waived, Broken or Unproven) when state.Failed is null => new FactResult(fact, FactState.Waived, verdict, waived.Reason, entries, ruling),
            _ => new FactResult(fact, StateOf(verdict), verdict, (ruling as NotWaived)?.Because, entries, ruling),
        };
    }

    private static FactState StateOf(Verdict verdict) => verdict switch
    {
        Held { Proof: Proof.Attested } => FactState.Attested,
        Held => FactState.Held,
        Broken => FactState.Broken,
        _ => FactState.Unproven,
    };

    private static FactEnding? Find(IReadOnlyList<FactEnding> endings, Ending ending) => endings.FirstOrDefault(end => end.Ending == ending);

    private static Verdict? Judge(IReadOnlyList<EvidenceEntry> entries, IReadOnlyList<FactEnding> endings, FactEnding? failed)
    {
        List<Verdict> verdicts = [.. entries.Select(entry => entry.Verdict)];

        // A step that failed outside of a check proves nothing, whatever an earlier step of the scenario has proven.
        if (failed is not null && verdicts.All(verdict => verdict is Held))
        {
            return new Unproven(failed.Reason ?? "The scenario failed before its check ran.");
        }

        // A check whose scenario never ended may have more to say.
        if (verdicts.Count > 0 && endings.Count == 0)
        {
            return Verdicts.Verdict.Worst([.. verdicts, new Unproven("The scenario did not come to its end.")], "");
        }

        // A scenario that ran to its end without a check is no fact that was left out: nothing of it is proven.
        return (verdicts.Count, endings.Count(end => end.Ending != Ending.Skipped)) == (0, 0)
            ? null
            : Verdicts.Verdict.Worst(verdicts, "The scenario ended without a check, so it proves nothing.");
    }
}
