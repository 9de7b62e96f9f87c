using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Denials;

/// <summary>One check that a fact asked for.</summary>
/// <param name="Control">The control.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Place">Which of the fact's checks, in the order in which they were asked for.</param>
/// <param name="Entry">What was found, and the calls that it rests on.</param>
internal sealed record Asked(string Control, string Fact, int Place, EvidenceEntry Entry)
{
    /// <summary>The checks of a trial.</summary>
    public static IEnumerable<Asked> Of(TrialResult result) =>
        from fact in result.Facts
        from entry in fact.Result.Entries.Index()
        select new Asked(fact.Control, fact.Result.Fact.Title, entry.Index, entry.Item);

    /// <summary>Whether it is the same check of another run.</summary>
    public bool IsSame(Asked other) => (Control, Fact, Place) == (other.Control, other.Fact, other.Place);

    /// <summary>What it says, and what it found.</summary>
    public string Text => $"{Control} {Fact}, {Entry.Check}: {Entry.Verdict.Word}: {Entry.Verdict.Because} {string.Join(' ', (Entry.Verdict as Broken)?.Findings ?? [])}";
}
