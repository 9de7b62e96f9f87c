using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Sentences;

/// <summary>What a check found, as it said it.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Verdict">What it found.</param>
internal sealed record Said(string Check, Broken Verdict)
{
    /// <summary>What the checks of a trial found.</summary>
    public static IEnumerable<Said> In(TrialResult result) =>
        from fact in result.Facts
        from entry in fact.Result.Entries
        where entry.Verdict is Broken
        select new Said(NameOf(entry), (Broken)entry.Verdict);

    private static string NameOf(EvidenceEntry entry) => entry.Check.Split(' ', 2)[0];
}

/// <summary>A sentence that a check can say of what is wrong: of the whole, or of one thing.</summary>
/// <param name="File">The file's name without its ending, which is the check's where it is one.</param>
/// <param name="Line">Where it is written.</param>
/// <param name="Parts">The sentence alone; or subject, expected, observed and remedy.</param>
internal sealed record Sentence(string File, int Line, IReadOnlyList<Template> Parts)
{
    /// <summary>The words, without where they stand.</summary>
    public string Text => $"{File}: {(Parts is [var alone] ? $"{alone}" : $"expected {Parts[1]}, found {Parts[2]}")}";

    /// <summary>Whether somebody said it.</summary>
    /// <param name="said">By name of the check.</param>
    public bool IsAmong(ILookup<string, Said> said) => (said.Contains(File) ? said[File] : said.SelectMany(one => one)).Any(IsSaid);

    private bool IsSaid(Said said) => Parts is [var alone] ? alone.IsIn(said.Verdict.Because) : said.Verdict.Findings.Any(IsSaid);

    private bool IsSaid(Finding finding) =>
        Parts[1].Matches(finding.Expected) && Parts[2].Matches(finding.Observed) && Parts[0].Matches(finding.Subject) && Parts[3].Matches(finding.Remedy);
}
