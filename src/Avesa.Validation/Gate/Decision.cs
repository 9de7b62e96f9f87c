using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Gate;

/// <summary>
/// What <c>decision.json</c> holds: the decisions of a run, and the evidence that they follow from. Its schema is <c>docs/decision.schema.json</c>.
/// Each entry carries the hash of the one before it, and the seal is over the whole, so that a changed, removed or added line is noticed; whoever
/// can write the file can also seal it anew, and a signature over it (such as GitHub's artifact attestation) tells who did.
/// </summary>
/// <param name="Schema">The version of this shape.</param>
/// <param name="Complete">Whether the run came to its end.</param>
/// <param name="Run">Who looked, where and when.</param>
/// <param name="Decisions">A decision for each phase that the run was asked for.</param>
/// <param name="Night">The cutover night; null when the run was not told of one.</param>
/// <param name="Waivers">The waivers that were used.</param>
/// <param name="Entries">Every fact that the features define, in their order.</param>
/// <param name="Seal">SHA-256 over all of the above.</param>
public sealed record Decision(
    string Schema,
    bool Complete,
    RunEnvelope Run,
    IReadOnlyList<PhaseDecision> Decisions,
    PlannedNight? Night,
    IReadOnlyList<UsedWaiver> Waivers,
    IReadOnlyList<DecisionEntry> Entries,
    string Seal)
{
    /// <summary>The version of the shape that this suite writes and reads.</summary>
    public const string CurrentSchema = "avesa-validation-decision/2";
}

/// <summary>One fact of a decision.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Title">The control's sentence.</param>
/// <param name="Fact">The scenario's title.</param>
/// <param name="Feature">The feature file, from the repository's root.</param>
/// <param name="Line">Where the fact stands in it.</param>
/// <param name="Phases">The phases that need it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Proof">How that is known: read, compared, simulated, probed, attested; null when nothing is.</param>
/// <param name="Text">Why, as the reasons have it.</param>
/// <param name="At">When that was which it proves; null where no sentence of it tells that, and where nothing is proven.</param>
/// <param name="Evidence">The sentences of its checks, the first ones where there are many.</param>
/// <param name="FindingCount">How many findings there are, exactly.</param>
/// <param name="Findings">The first of them; all that were named are in <c>findings.ndjson</c>.</param>
/// <param name="Calls">The AWS calls that it rests on.</param>
/// <param name="Waivers">The ids of the waivers that accept it.</param>
/// <param name="Milliseconds">How long its checks took.</param>
/// <param name="Previous">The hash of the entry before; of the first, the hash of the run's envelope.</param>
/// <param name="Hash">SHA-256 over all of the above.</param>
public sealed record DecisionEntry(
    string Control,
    string Title,
    string Fact,
    string Feature,
    int Line,
    IReadOnlyList<string> Phases,
    FactState State,
    string? Proof,
    string Text,
    DateTimeOffset? At,
    IReadOnlyList<string> Evidence,
    long FindingCount,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Calls,
    IReadOnlyList<string> Waivers,
    long Milliseconds,
    string Previous,
    string Hash);

/// <summary>A waiver that was used.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Control">The control.</param>
/// <param name="Owner">Who asked for it.</param>
/// <param name="Approver">Who allowed it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Ticket">Where it is tracked.</param>
/// <param name="Start">From when it holds.</param>
/// <param name="Expires">Until when it holds.</param>
/// <param name="Facts">The facts that it made acceptable in this run.</param>
public sealed record UsedWaiver(
    string Id, string Control, string Owner, string Approver, string Reason, string Ticket, DateTimeOffset Start, DateTimeOffset Expires, IReadOnlyList<string> Facts);
