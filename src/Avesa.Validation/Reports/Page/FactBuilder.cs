using Avesa.Validation.Accounts;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports.Page;

/// <summary>Makes the texts of one fact.</summary>
internal sealed class FactBuilder(RunRecord run, PaperBuilder papers, PageDetail detail)
{
    private const int FirstFindings = 10;
    private const int LongestLead = 320;

    // When everything is red for one reason, the same text opened under every fact would hide the others.
    private const int MostOpen = 12;

    private readonly int findingsOfEach = detail.FindingsOfEach(run.Controls.SelectMany(control => control.Facts).Count(fact => fact.Verdict is Broken));
    private readonly bool opensUnproven = run.Controls.SelectMany(control => control.Facts).Count(fact => fact.State == FactState.Unproven) <= MostOpen;

    public FactView Build(string anchor, Control control, FactResult fact)
    {
        var sentences = Sentences(fact);
        var broken = fact.Verdict as Broken;
        List<Finding> findings = [.. (broken?.Findings ?? []).Take(findingsOfEach)];
        var calls = fact.Calls;
        return new FactView(
            anchor,
            detail.Show(fact.Fact.Title),
            PageText.Css(fact.State),
            StateWord.Of(fact.State),
            string.Join(' ', fact.Fact.Phases),
            string.Join(", ", fact.Fact.Phases.Select(PageText.Titled)),
            PageText.ProofOf(fact.Verdict),
            fact.Entries.Count == 0 ? null : PageText.Duration(fact.Elapsed),
            Printable.Of(Lead(fact), Math.Min(LongestLead, detail.LongestText)),
            fact.State == FactState.Broken || (fact.State == FactState.Unproven && opensUnproven),
            fact.State == FactState.Attested ? [.. sentences.Where(IsAttested).Take(detail.Sentences).Select(verdict => papers.Word(control.Id, verdict))] : [],
            [.. sentences.Where(verdict => fact.State != FactState.Attested || !IsAttested(verdict)).Take(detail.Sentences).Select(Sentence)],
            sentences.Count > detail.Sentences ? $"First {detail.Sentences} of {PageText.Number(sentences.Count)} sentences; all of them are in evidence.txt." : null,
            PageText.Count(broken?.Count ?? 0, "finding"),
            Groups(fact, findings.Take(FirstFindings)),
            Groups(fact, findings.Skip(FirstFindings)),
            $"{PageText.Number(findings.Count - FirstFindings)} more",
            broken is not null && broken.Count > findings.Count
                ? $"First {PageText.Number(findings.Count)} of {PageText.Number(broken.Count)}; all that were named are in {FindingsReport.Name}."
                : null,
            fact.State is FactState.Broken or FactState.Unproven && fact.Reason is { } reason ? detail.Show(reason) : null,
            [.. fact.Waivers.Select(papers.InUse)],
            [.. calls.Take(detail.Calls).Select(Call)],
            $"Rests on {PageText.Count(calls.Sum(call => (long)call.Count), "AWS call")}",
            calls.Count > detail.Calls ? $"First {detail.Calls} of {PageText.Number(calls.Count)}; all of them are in calls.ndjson." : null,
            fact.Fact.Line > 0 ? $"{detail.Show(control.Feature)}:{fact.Fact.Line}" : "");
    }

    private static bool IsAttested(Verdict verdict) => PageText.State(verdict) == FactState.Attested;

    private static string Lead(FactResult fact)
    {
        if (fact.State is FactState.Skipped or FactState.DidNotRun or FactState.Waived || fact.Verdict is null)
        {
            return fact.Text;
        }

        var sentences = Sentences(fact);
        return sentences.Count > 1 ? $"{sentences[0].Because} And {PageText.Count(sentences.Count - 1, "sentence")} more." : sentences[0].Because;
    }

    // The worst first. What failed outside of a check has a verdict without an entry.
    private static List<Verdict> Sentences(FactResult fact)
    {
        List<Verdict> verdicts = [.. fact.Entries.Select(entry => entry.Verdict)];
        if (fact.Verdict is { } whole && verdicts.All(verdict => verdict.Word != whole.Word))
        {
            verdicts.Add(whole);
        }

        List<Verdict> besides = [.. verdicts.OfType<Broken>().SelectMany(broken => broken.Besides).Select(sentence => new Unproven(sentence))];
        return [.. verdicts.Concat(besides).OrderByDescending(PageText.State).DistinctBy(verdict => (verdict.Word, verdict.Because))];
    }

    private SentenceView Sentence(Verdict verdict) => new(
        PageText.Css(PageText.State(verdict)), StateWord.Of(PageText.State(verdict)), detail.Show(verdict.Because), PageText.ProofOf(verdict));

    private List<GroupView> Groups(FactResult fact, IEnumerable<Finding> findings)
    {
        var groups = new List<(string Remedy, List<FindingView> Findings)>();
        foreach (var finding in findings)
        {
            if (groups is not [.., (var remedy, _)] || remedy != finding.Remedy)
            {
                groups.Add((finding.Remedy, []));
            }

            var waivers = AppliedWaivers.Of(fact, finding);
            groups[^1].Findings.Add(new FindingView(
                detail.Show(finding.Subject),
                detail.Show(finding.Expected),
                detail.Show(finding.Observed),
                waivers.Count == 0 ? null : detail.Show($"waived by {string.Join(", ", waivers.Select(waiver => waiver.Id))}")));
        }

        return [.. groups.Select(group => new GroupView(group.Findings, detail.Show(group.Remedy)))];
    }

    private CallView Call(CitedCall call) => new(
        call.Side.ToString().ToLowerInvariant(),
        detail.Show($"{call.Service}:{call.Operation}"),
        detail.Show(call.Resource.Length == 0 ? "everything" : call.Resources > 1 ? $"{call.Resource} ({PageText.Number(call.Resources)})" : call.Resource),
        call.Identity.StartsWith("profile ", StringComparison.Ordinal) ? null : detail.Show($"as {call.Identity}"),
        detail.Show(call.Outcome),
        call.Outcome != "ok",
        PageText.Number(call.Count));
}
