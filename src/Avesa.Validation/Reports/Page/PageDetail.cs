namespace Avesa.Validation.Reports.Page;

/// <summary>How much of lists and texts a page shows.</summary>
/// <param name="Findings">How many findings of one fact.</param>
/// <param name="FindingsOfAll">How many of all facts together, unless that were fewer than <see cref="FewestFindings"/> of one.</param>
/// <param name="Sentences">How many sentences of evidence of one fact.</param>
/// <param name="Calls">How many kinds of calls of one fact.</param>
/// <param name="LongestText">How many characters of one text.</param>
internal sealed record PageDetail(int Findings, int FindingsOfAll, int Sentences, int Calls, int LongestText)
{
    private const int FewestFindings = 3;
    private const int LongestName = 120;

    /// <summary>The first is what a page should show; the others are for accounts whose names alone would fill it.</summary>
    public static IReadOnlyList<PageDetail> FromMostToLeast { get; } =
    [
        new(200, 1200, 100, 60, 2000),
        new(100, 600, 40, 30, 600),
        new(20, 200, 10, 10, 200),
        new(FewestFindings, 60, 3, 3, 60),
    ];

    /// <summary>How many findings of each fact, when so many facts have some.</summary>
    public int FindingsOfEach(int facts) => Math.Clamp(FindingsOfAll / Math.Max(1, facts), FewestFindings, Findings);

    /// <summary>A text as it may be shown: on one line, every invisible character visible, and cut.</summary>
    public string Show(string text) => Printable.Of(text, LongestText);

    /// <summary>The same where space is short: no long name may push the decision out of sight. The whole of it stands elsewhere.</summary>
    public string Brief(string text) => Printable.Of(text, Math.Min(LongestName, LongestText));
}
