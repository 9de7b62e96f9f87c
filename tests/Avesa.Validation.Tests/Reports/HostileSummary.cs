using System.Text;
using System.Text.RegularExpressions;
using Avesa.Validation.Gate;
using Avesa.Validation.Night;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Gate;
using Avesa.Validation.Verdicts;
using Markdig;

namespace Avesa.Validation.Tests.Reports;

/// <summary>What accounts, features and files say, in the summary of a job: whatever it is, a reader of Markdown sees our structure and its text.</summary>
public sealed partial class HostileSummary
{
    // What GitHub has beside CommonMark, and some that it has not.
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseMathematics().UseAlertBlocks().UseGenericAttributes().UseListExtras().Build();

    private static readonly IReadOnlyList<string> Benign = TagsOf(Html("plain"));

    public static TheoryData<string> Texts =>
    [
        "<img src=x onerror=alert(1)>",
        "</details></summary><script>alert(1)</script>",
        "<!-- a comment that is not closed",
        "--> closed",
        "a | b || c \\| d \\\\| e",
        "`code` ``more`` ```\nfence",
        "[x](javascript:alert(1)) ![y](https://evil.example/i.png) [z][ref]",
        "[ref]: https://evil.example",
        "https://evil.example and http://evil.example, www.evil.example WWW.evil.example ftp://evil.example",
        "mailto:a@evil.example a@evil.example xmpp:a@b.example",
        "@octocat and @octo/team, #1, GH-1, octo/repo#1",
        "# heading", "- item", "* item", "+ item", "1. item", "1) item", "> quote", "    code", "---", "***", "===", "~~~",
        "- [ ] task",
        "*a* _b_ **c** __d__ ~~e~~ ~f~ ==g== ++h++ ^i^",
        "$x$ $$y$$ :tada: &lt; &#60; &amp;",
        "{#id .class onclick=alert(1)} [^1] [^1]: note",
        "two\nlines\r\nand\tmore\n\n# heading\n\n| a |\n|---|\n",
        "::error::x ##[error]y",
        "right \u202Eto left\u202C and \u2066isolated, \u200Bzero \uFEFFwidth, \u0000 null, \u001B[31m red, \u0085 next",
        "half \uD83D a pair",
        "two  spaces  ", "  before", " ", "",
        "\\", "\\\\", "\\<b>", "&", "<", ">", "|", "`", "line\\",
        "http://a.example/?q=1&b=2'\"",
        new string('<', 100_000),
        new string('|', 100_000),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Has_the_structure_of_a_harmless_one(string text)
    {
        var html = Html(text);

        TagsOf(html).Should().Equal(Benign);
        html.Should().NotContainAny("\u202E", "\u2066", "\u200B", "\uFEFF", "\u0000", "\u001B", "\u0085");
    }

    [Fact]
    public void Shows_the_text_as_it_is_where_nothing_is_hidden_in_it() =>
        Html("a|b <img src=x> `c` *d* [e](f) \\g $h {i} j@k l#m").Should().Contain("<code>a|b &lt;img src=x&gt; `c` *d* [e](f) \\g $h {i} j@<!-- -->k l#<!-- -->m</code>");

    [Fact]
    public void Has_fewer_bytes_than_GitHub_takes_where_every_text_is_as_long_as_can_be() =>
        Encoding.UTF8.GetByteCount(Summary.Of(Hostile(new string('\u202E', 100_000)))).Should().BeLessThan(Summary.Longest);

    private static string Html(string text) => Markdig.Markdown.ToHtml(Summary.Of(Hostile(text)), Everything);

    private static IReadOnlyList<string> TagsOf(string html) => [.. Tags().Matches(html.Replace("<!-- -->", "", StringComparison.Ordinal)).Select(match => match.Value)];

    private static Decision Hostile(string text)
    {
        var finding = new Finding(text, text, text, text);
        DecisionEntry[] entries =
        [
            Entry(FactState.Broken) with { Findings = [finding, finding], FindingCount = 3 },
            Entry(FactState.Unproven),
            Entry(FactState.Attested),
            Entry(FactState.Waived) with { Waivers = [text] },
        ];
        var account = new AccountEvidence("source", text, text, text, text, 0);
        var run = new RunEnvelope(text, text, text, text, text, text, [text], text, ArrangedDecisions.Now, ArrangedDecisions.Now, ArrangedDecisions.Now, [account, account with { Account = null }], []);
        return new Decision(
            Decision.CurrentSchema,
            true,
            run,
            [new PhaseDecision(text, Outcome.NoGo, [new DecisionReason(text, "fact", FactState.Broken, text), new DecisionReason("-", "", FactState.DidNotRun, text)], new ControlCounts(1, 1), FactCounts.Of([]))],
            new PlannedNight(ArrangedDecisions.Now, DayOfWeek.Sunday, new TimeOnly(2, 0), new TimeOnly(6, 0), 120, "America/New_York", [new TimelineStep(new TimeOnly(2, 0), text), new TimelineStep(new TimeOnly(3, 0), $"{text}.")]),
            [new UsedWaiver(text, text, text, text, text, text, ArrangedDecisions.Now, ArrangedDecisions.Now, [text, text])],
            entries,
            "");

        DecisionEntry Entry(FactState state) => new("-", text, text, "features/cutover.feature", 1, [text], state, text, text, null, [text], 0, [], [text], [], 1, "", "");
    }

    [GeneratedRegex("<[a-zA-Z/!?][^>]*>")]
    private static partial Regex Tags();
}
