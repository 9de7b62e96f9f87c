using System.Collections.Concurrent;
using Avesa.Validation.Accounts;
using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Run;

/// <summary>One verdict of a run.</summary>
/// <param name="Control">The control's id, for example <c>PRE-03</c>.</param>
/// <param name="Fact">The title of the scenario that asked.</param>
/// <param name="Check">The check with its blanks filled in.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Elapsed">How long the scenario waited for it.</param>
/// <param name="Calls">The calls that it rests on, those included that failed; whoever made them, and when. None when the accounts were not proven.</param>
public sealed record EvidenceEntry(string Control, string Fact, string Check, Verdict Verdict, TimeSpan Elapsed, IReadOnlyList<CitedCall> Calls);

/// <summary>How a scenario ended, which is more than its verdicts: it may have been skipped, or failed before it had one.</summary>
/// <param name="Control">The control's id.</param>
/// <param name="Fact">The scenario's title.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Reason">Why it was skipped, or what failed outside of a check; null otherwise.</param>
public sealed record FactEnding(string Control, string Fact, Ending Ending, string? Reason);

/// <summary>How a scenario ended.</summary>
public enum Ending
{
    /// <summary>Every step passed.</summary>
    Passed,

    /// <summary>A step failed.</summary>
    Failed,

    /// <summary>It was skipped, with a reason.</summary>
    Skipped,

    /// <summary>Its findings were accepted by a waiver, so the test run shows it as skipped.</summary>
    Waived,
}

/// <summary>Every verdict of a run, in the order in which they were asked for, whichever came first; safe for features that run in parallel.</summary>
public sealed class Evidence
{
    private readonly ConcurrentQueue<(long Place, EvidenceEntry Entry)> entries = new();
    private readonly ConcurrentQueue<FactEnding> endings = new();
    private readonly ConcurrentDictionary<(string Control, string Fact), WaiverRuling> rulings = new();

    private long places;

    /// <summary>The verdicts so far.</summary>
    public IReadOnlyList<EvidenceEntry> Entries => [.. entries.OrderBy(placed => placed.Place).Select(placed => placed.Entry)];

    /// <summary>The scenarios that have ended so far.</summary>
    public IReadOnlyList<FactEnding> Endings => [.. endings];

    /// <summary>What waivers say of facts that are not held, where any concerns them.</summary>
    public IReadOnlyDictionary<(string Control, string Fact), WaiverRuling> Rulings => rulings;

    /// <summary>Adds a verdict.</summary>
    public void Add(EvidenceEntry entry) => Add(entry, Place());

    /// <summary>Adds a verdict in the place that was kept for it.</summary>
    internal void Add(EvidenceEntry entry, long place) => entries.Enqueue((place, entry));

    /// <summary>Keeps a place for a verdict that is asked for now: its findings then stand where the feature's subjects do, in every run.</summary>
    internal long Place() => Interlocked.Increment(ref places);

    /// <summary>Adds the end of a scenario.</summary>
    public void Add(FactEnding ending) => endings.Enqueue(ending);

    /// <summary>Adds what waivers say of a fact.</summary>
    public void Add(string control, string fact, WaiverRuling ruling) => rulings[(control, fact)] = ruling;
}
