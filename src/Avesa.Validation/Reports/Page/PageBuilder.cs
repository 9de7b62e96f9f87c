using System.Globalization;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports.Page;

/// <summary>Makes the texts of a page from a run.</summary>
internal sealed class PageBuilder(RunRecord run, PageDetail detail)
{
    private const int LongestReason = 600;

    private readonly PageAnchors anchors = new(run.Controls);
    private readonly FactBuilder facts = new(run, new PaperBuilder(run, detail), detail);
    private readonly PaperBuilder papers = new(run, detail);

    private static PageAsset Style { get; } = PageAsset.Read("checklist.css");

    private static PageAsset Script { get; } = PageAsset.Read("checklist.js");

    private List<FactResult> All => [.. run.Controls.SelectMany(control => control.Facts)];

    public PageModel Build() => new(
        Style,
        Script,
        Title(),
        run.Envelope.World != "live",
        run.Envelope.Defects.Count == 0 ? null : detail.Brief(string.Join(", ", run.Envelope.Defects)),
        run.Envelope.Filter is { Length: > 0 } filter ? detail.Brief(filter) : null,
        [.. run.Decisions.Select(Decision)],
        RunBuilder.Build(run.Envelope, detail),
        [.. Enum.GetValues<FactState>().Reverse().Select(state => Counted(state, All.Count(fact => fact.State == state))).Where(count => count.Count > 0)],
        Phases(),
        PageText.Count(All.Count, "fact"),
        NightBuilder.Build(run),
        new PlanBuilder(run, anchors, detail).Build(),
        [.. run.Controls.GroupBy(control => control.Control.Feature, StringComparer.Ordinal).Select(Feature)],
        papers.Waivers(),
        papers.Words(),
        $"Written from the evidence of this run. Long lists are cut where the page says so; every finding that was named is in {DifferencesReport.Name}, what a gate acts on in {DecisionFile.Name}.");

    private static CountView Counted(FactState state, int count) => new(PageText.Css(state), StateWord.Of(state), count);

    private string Title() => run.Decisions.Count == 0
        ? "No decision: AVESA account isolation checklist"
        : $"{string.Join(", ", run.Decisions.Select(decision => $"{DecisionText.Word(decision.Decision)} {detail.Brief(decision.Phase)}"))}: AVESA account isolation checklist";

    private IReadOnlyList<PhaseView> Phases() =>
        Phase.All.Where(phase => All.Any(fact => fact.Fact.Phases.Contains(phase))).ToList() is { Count: > 1 } several
            ? [.. several.Select(phase => new PhaseView(phase, PageText.Titled(phase)))]
            : [];

    private DecisionView Decision(PhaseDecision decision)
    {
        var counts = Counts(decision.Facts);
        var told = new HashSet<string>(StringComparer.Ordinal);
        List<ReasonView> reasons = [.. decision.Reasons.GroupBy(reason => (reason.State, reason.Text)).Select(alike => Reason([.. alike], told.Add(alike.Key.Text)))];

        // One reason more takes no more room than the line that says so.
        var room = run.Decisions.Count switch { 1 => 4, 2 => 3, _ => 2 };
        var first = reasons.Count <= room + 1 ? reasons.Count : room;
        var go = decision.Decision == Outcome.Go;
        return new DecisionView(
            PageText.Slug(decision.Phase),
            detail.Brief(PageText.Titled(decision.Phase)),
            go ? "go" : "no-go",
            go ? "i-held" : "i-broken",
            DecisionText.Word(decision.Decision),
            $"{decision.Controls.Ran} of {PageText.Count(decision.Controls.Expected, "control")} ran in full, {PageText.Count(decision.Facts.Expected, "fact")}",
            counts,
            Slices(counts),
            [.. reasons.Take(first)],
            [.. reasons.Skip(first)],
            go ? RestsOn(decision.Facts) : null);
    }

    private static IReadOnlyList<CountView> Counts(FactCounts counts) =>
    [
        .. new[]
        {
            Counted(FactState.Broken, counts.Broken), Counted(FactState.Unproven, counts.Unproven), Counted(FactState.DidNotRun, counts.DidNotRun),
            Counted(FactState.Skipped, counts.Skipped), Counted(FactState.Waived, counts.Waived), Counted(FactState.Attested, counts.Attested),
            Counted(FactState.Held, counts.Held),
        }.Where(count => count.Count > 0),
    ];

    private static List<SliceView> Slices(IReadOnlyList<CountView> counts)
    {
        var slices = new List<SliceView>();
        var (all, before) = ((double)counts.Sum(count => count.Count), 0);
        foreach (var count in counts)
        {
            slices.Add(new SliceView(count.State, Hundredths(before / all), Hundredths(count.Count / all)));
            before += count.Count;
        }

        return slices;
    }

    private static string Hundredths(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);

    private static string? RestsOn(FactCounts counts) => (counts.Waived, counts.Attested) switch
    {
        (0, 0) => null,
        (var waived, 0) => $"{PageText.Count(waived, "fact")} of this GO {(waived == 1 ? "is" : "are")} waived, not held.",
        (0, var attested) => $"{PageText.Count(attested, "fact")} of this GO {(attested == 1 ? "rests" : "rest")} on a person's word.",
        var (waived, attested) => $"Of this GO, {PageText.Count(waived, "fact")} {(waived == 1 ? "is" : "are")} waived and {attested} {(attested == 1 ? "rests" : "rest")} on a person's word.",
    };

    private ReasonView Reason(IReadOnlyList<DecisionReason> alike, bool isNew)
    {
        var first = Link(alike[0]);
        List<LinkView> others = [.. alike.Skip(1).Select(Link).OfType<LinkView>()];
        return new ReasonView(
            first?.Href,
            first?.Control ?? "",
            first?.Fact ?? "",
            PageText.Css(alike[0].State),
            StateWord.Of(alike[0].State),
            isNew ? Printable.Of(alike[0].Text, Math.Min(LongestReason, detail.LongestText)) : "As above.",
            $"and {PageText.Count(others.Count, "more fact")}",
            others);
    }

    private LinkView? Link(DecisionReason reason) => anchors.Of(reason.Control, reason.Fact) is { } anchor
        ? new LinkView($"#{anchor}", reason.Control == "-" ? "" : detail.Brief(reason.Control), detail.Brief(reason.Fact))
        : null;

    private FeatureView Feature(IGrouping<string, ControlResult> feature)
    {
        var name = Path.GetFileNameWithoutExtension(feature.Key);
        return new FeatureView(
            $"feature-{PageText.Slug(name)}",
            name.Length == 0 ? "Outside of the checklists" : detail.Show(PageText.Titled(name)),
            detail.Show(feature.Key),
            [.. feature.Select(Control)]);
    }

    private ControlView Control(ControlResult result) => new(
        anchors.Of(result.Control.Id),
        detail.Show(result.Control.Id),
        detail.Show(result.Control.Title),
        PageText.Css(result.State),
        result.Partly ? "partly held" : StateWord.Of(result.State),
        Tally(result),
        About(result.Control.Description),
        Facts(result));

    private List<FactView> Facts(ControlResult result)
    {
        var views = new List<FactView>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var view in result.Facts.Select(fact => facts.Build(anchors.Of(result.Control.Id, fact.Fact.Title)!, result.Control, fact)))
        {
            // Where nothing is known for one reason, it is told once, and in the details of each.
            var again = !told.Add(view.Lead) && view is { Open: false, Sentences.Count: > 0 };
            views.Add(again ? view with { Lead = "As above." } : view);
        }

        return views;
    }

    private static string Tally(ControlResult result)
    {
        var states = result.Facts.CountBy(fact => fact.State).OrderByDescending(pair => pair.Key).ToList();
        return states.Count == 1
            ? PageText.Count(result.Facts.Count, "fact")
            : $"{PageText.Count(result.Facts.Count, "fact")}: {string.Join(", ", states.Select(pair => $"{pair.Value} {StateWord.Of(pair.Key)}"))}";
    }

    // The features break lines at their margin; what to do when a control is red stands on a line of its own.
    private List<AboutView> About(string description)
    {
        var paragraphs = new List<AboutView>();
        foreach (var line in description.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var remedy = line.StartsWith("When this is red", StringComparison.Ordinal);
            if (remedy || paragraphs.Count == 0)
            {
                paragraphs.Add(new AboutView(detail.Show(line), remedy));
            }
            else
            {
                paragraphs[^1] = paragraphs[^1] with { Text = $"{paragraphs[^1].Text} {detail.Show(line)}" };
            }
        }

        return paragraphs;
    }
}
