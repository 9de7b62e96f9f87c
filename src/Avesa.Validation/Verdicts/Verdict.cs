using System.Diagnostics;
using Avesa.Validation.Reconciliation;

namespace Avesa.Validation.Verdicts;

/// <summary>
/// What is known of a sentence about an account: a closed set of <see cref="Held"/>, <see cref="Broken"/> and <see cref="Unproven"/>.
/// There is no fourth outcome and no default, so a fact that was not read can never pass for one that is true.
/// </summary>
public abstract record Verdict
{
    private protected Verdict(string because) => Because = because;

    /// <summary>One sentence that says what was found and how it is known; it names the subject.</summary>
    public string Because { get; init; }

    /// <summary>The differences of data behind it, for whoever repairs them; those too that prove nothing yet. None of what is no data.</summary>
    public IReadOnlyList<DataDifference> Differences { get; init; } = [];

    /// <summary>
    /// The verdict of several sentences together: the worst of them. A difference that was found outweighs one that could not be looked for,
    /// but the sentence still says how many could not.
    /// </summary>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="nothing">What to say when there are none: nothing proven is never <see cref="Held"/>.</param>
    public static Verdict Worst(IReadOnlyCollection<Verdict> verdicts, string nothing)
    {
        var broken = verdicts.OfType<Broken>().ToList();
        var unproven = verdicts.OfType<Unproven>().ToList();
        var held = verdicts.OfType<Held>().ToList();
        return (broken.Count, unproven.Count, held.Count) switch
        {
            (0, 0, 0) => new Unproven(nothing),
            ( > 0, _, _) => new Broken(
                Sentences(broken) + (unproven.Count == 0 ? "" : $" Besides, {unproven.Count} could not be proven: {Sentences(unproven)}"),
                broken[0].Proof,
                [.. broken.SelectMany(b => b.Findings)],
                broken.Sum(b => b.Count),
                [.. broken.SelectMany(b => b.Besides).Concat(unproven.Select(u => u.Because)).Distinct(StringComparer.Ordinal)]),
            (0, > 0, _) => new Unproven(Sentences(unproven)),
            _ => new Held(Sentences(held), held.Max(h => h.Proof)) { At = held.Max(h => h.At), Until = held.Min(h => h.Until), Listed = held.Any(h => h.Listed.Count > 0) ? [.. held.SelectMany(h => h.Listed)] : [] },
        };
    }

    /// <summary>Held when there is no finding, Broken when there is one.</summary>
    /// <param name="proof">How it is known.</param>
    /// <param name="findings">What differs.</param>
    /// <param name="held">The sentence of a held verdict: what was found, and how it is known.</param>
    /// <param name="broken">The sentence of a broken verdict.</param>
    public static Verdict Judge(Proof proof, IReadOnlyList<Finding> findings, string held, string broken) =>
        findings.Count == 0 ? new Held(held, proof) : new Broken(broken, proof, findings);

    private static string Sentences(IReadOnlyCollection<Verdict> verdicts)
    {
        const int Shown = 5;
        var distinct = verdicts.Select(v => v.Because).Distinct(StringComparer.Ordinal).ToList();
        var shown = string.Join(' ', distinct.Take(Shown));
        return distinct.Count > Shown ? $"{shown} (first {Shown} of {distinct.Count})" : shown;
    }

    /// <summary>The verdict's word: Held, Broken or Unproven.</summary>
    public string Word => this switch
    {
        Held => nameof(Held),
        Broken => nameof(Broken),
        Unproven => nameof(Unproven),
        _ => throw new UnreachableException(),
    };
}

/// <summary>The sentence is true, and <see cref="Verdict.Because"/> says how that is known.</summary>
/// <param name="Because">One sentence of evidence.</param>
/// <param name="Proof">How it is known.</param>
public sealed record Held(string Because, Proof Proof) : Verdict(Because)
{
    /// <summary>When that was done which the sentence says, where it is something that is done once; null otherwise.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Until when what it rests on may be used, where that runs out: no decision that rests on it may be used longer; null otherwise.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What the sentence lists by name for whoever acts on it, although nothing of it is wrong; most list nothing.</summary>
    public IReadOnlyList<DataDifference> Listed { get; init; } = [];
}

/// <summary>The sentence is false: at least one finding says where.</summary>
public sealed record Broken : Verdict
{
    /// <summary>A broken sentence.</summary>
    /// <param name="because">What was found.</param>
    /// <param name="proof">How it is known.</param>
    /// <param name="findings">What differs; the first ones where there are very many.</param>
    /// <param name="count">How many differ, where not all are named.</param>
    /// <param name="besides">What could not be proven beside that: a sentence each.</param>
    /// <exception cref="ArgumentException">There is no finding: nobody could act on that. Or the count is less than what is named.</exception>
    public Broken(string because, Proof proof, IReadOnlyList<Finding> findings, long? count = null, IReadOnlyList<string>? besides = null)
        : base(because)
    {
        if (findings.Count == 0)
        {
            throw new ArgumentException("A broken sentence needs at least one finding.", nameof(findings));
        }

        if (count < findings.Count)
        {
            throw new ArgumentException($"{findings.Count} findings are named, so there are more than {count}.", nameof(count));
        }

        Proof = proof;
        Findings = findings;
        Count = count ?? findings.Count;
        Besides = besides ?? [];
    }

    /// <summary>How the difference is known.</summary>
    public Proof Proof { get; }

    /// <summary>What differs; the first ones where there are very many.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>How many differ, exactly: more than <see cref="Findings"/> has where not all are named.</summary>
    public long Count { get; }

    /// <summary>What could not be proven beside the findings, a sentence each: whoever accepts the findings has not accepted these.</summary>
    public IReadOnlyList<string> Besides { get; }
}

/// <summary>Nothing is known: denied, throttled, unreachable, truncated, not due yet, or empty where something was expected. Red.</summary>
/// <param name="Because">What stood in the way, and what to do about it.</param>
public sealed record Unproven(string Because) : Verdict(Because);
