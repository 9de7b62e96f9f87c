using System.Text.Json.Serialization;
using Avesa.Validation.Run;

namespace Avesa.Validation.Gate;

/// <summary>The only thing that a gate acts on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>Every fact of the phase is held, attested or waived.</summary>
    [JsonStringEnumMemberName("GO")]
    Go,

    /// <summary>Anything else.</summary>
    [JsonStringEnumMemberName("NO-GO")]
    NoGo,
}

/// <summary>The decision on one phase.</summary>
/// <param name="Phase">For example <c>pre-cutover</c>.</param>
/// <param name="Decision">GO or NO-GO.</param>
/// <param name="Reasons">Every reason of a NO-GO, in the features' order; empty for GO.</param>
/// <param name="Controls">How many controls the phase has, and of how many every fact ran.</param>
/// <param name="Facts">How the facts of the phase stand.</param>
public sealed record PhaseDecision(string Phase, Outcome Decision, IReadOnlyList<DecisionReason> Reasons, ControlCounts Controls, FactCounts Facts)
{
    /// <summary>Decides a phase from how its facts stand: GO only when there are some, and each is held, attested or waived.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="facts">All facts that the phase needs, those that did not run too.</param>
    public static PhaseDecision Of(string phase, IReadOnlyCollection<FactOutcome> facts)
    {
        List<DecisionReason> reasons =
        [
            .. facts.Where(fact => fact.State > FactState.Waived).Select(fact => new DecisionReason(fact.Control, fact.Fact, fact.State, fact.Text)),
            .. facts.Count == 0 ? [new DecisionReason("-", "", FactState.DidNotRun, $"No control is tagged @{phase}, so there is nothing that a GO could rest on.")] : Array.Empty<DecisionReason>(),
        ];
        var controls = facts.GroupBy(fact => fact.Control, StringComparer.Ordinal).ToList();
        return new PhaseDecision(
            phase,
            reasons.Count == 0 ? Outcome.Go : Outcome.NoGo,
            reasons,
            new ControlCounts(controls.Count, controls.Count(control => control.All(fact => fact.State is not (FactState.Skipped or FactState.DidNotRun)))),
            FactCounts.Of(facts.Select(fact => fact.State)));
    }

    /// <summary>A phase of which nobody knows anything yet: a run begins with it, so that a crash leaves no old GO behind.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="reason">Why, a sentence.</param>
    public static PhaseDecision Incomplete(string phase, string reason) => new(
        phase,
        Outcome.NoGo,
        [new DecisionReason("-", "", FactState.DidNotRun, reason)],
        new ControlCounts(0, 0),
        FactCounts.Of([]));
}

/// <summary>How one fact stands, as far as a decision needs it.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Fact">The scenario's title.</param>
/// <param name="State">How it stands.</param>
/// <param name="Text">Why, in a sentence or some.</param>
public sealed record FactOutcome(string Control, string Fact, FactState State, string Text);

/// <summary>Why a decision is NO-GO.</summary>
/// <param name="Control">The control's id; <c>-</c> for what belongs to none.</param>
/// <param name="Fact">The scenario's title; empty for what belongs to none.</param>
/// <param name="State">How the fact stands.</param>
/// <param name="Text">Why.</param>
public sealed record DecisionReason(string Control, string Fact, FactState State, string Text);

/// <summary>Controls of a phase.</summary>
/// <param name="Expected">How many the features define.</param>
/// <param name="Ran">Of how many every fact ran.</param>
public sealed record ControlCounts(int Expected, int Ran);

/// <summary>How the facts of a phase stand; they add up to <paramref name="Expected"/>.</summary>
public sealed record FactCounts(int Expected, int Held, int Attested, int Waived, int Skipped, int DidNotRun, int Unproven, int Broken)
{
    /// <summary>Counts states.</summary>
    public static FactCounts Of(IEnumerable<FactState> states)
    {
        var counts = states.CountBy(state => state).ToDictionary();
        return new FactCounts(
            counts.Values.Sum(),
            counts.GetValueOrDefault(FactState.Held),
            counts.GetValueOrDefault(FactState.Attested),
            counts.GetValueOrDefault(FactState.Waived),
            counts.GetValueOrDefault(FactState.Skipped),
            counts.GetValueOrDefault(FactState.DidNotRun),
            counts.GetValueOrDefault(FactState.Unproven),
            counts.GetValueOrDefault(FactState.Broken));
    }
}
