using System.Text;
using Avesa.Validation.Gate;
using Avesa.Validation.Night;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports;

/// <summary>
/// A run's decision, or a gate's ruling, in GitHub's Markdown: <c>summary.md</c> and the summary of a job. The decision comes first and is never left out;
/// where the whole does not fit, the longest lists are cut and say so.
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
/// </summary>
public static class Summary
{
    /// <summary>Its name in the folder of the reports.</summary>
    public const string Name = "summary.md";

    /// <summary>How many bytes GitHub takes from a step: with more it shows nothing of it.</summary>
    public const int Longest = 1024 * 1024;

    /// <summary>The summary of a run.</summary>
    /// <param name="decision">What the run decided.</param>
    /// <param name="longest">How many bytes of UTF-8 it may have.</param>
    public static string Of(Decision decision, int longest = Longest)
    {
        var phases = decision.Decisions.Select(decided => decided.Phase).ToHashSet(StringComparer.Ordinal);
        return Fitting(longest, new SummaryContent(
            [.. decision.Decisions.Select(decided => new SummaryHeadline(decided.Phase, DecisionText.Word(decided.Decision), decided, []))],
            [decision.Run],
            [.. decision.Entries.Where(entry => entry.Control == Control.Outside || entry.Phases.Any(phases.Contains))],
            decision.Waivers,
            decision.Night?.Standing(decision.Entries, decision.Run.EndedAt ?? decision.Run.StartedAt)));
    }

    /// <summary>The summary of a gate.</summary>
    /// <param name="ruling">What the gate said.</param>
    /// <param name="longest">How many bytes of UTF-8 it may have.</param>
    public static string Of(GateRuling ruling, int longest = Longest) => Fitting(longest, new SummaryContent(
        [new SummaryHeadline(ruling.Phase, ruling.Decision is { } decision ? DecisionText.Word(decision.Decision) : "UNUSABLE EVIDENCE", ruling.Decision, ruling.Problems)],
        ruling.Runs,
        ruling.Entries,
        ruling.Waivers,
        ruling.Night));

    // The most rows per list with which the whole fits; a list that is shorter is not touched.
    private static string Fitting(int longest, SummaryContent content)
    {
        var (fits, tooMany) = (-1, content.LongestList + 1);
        var best = "";
        for (var rows = content.LongestList; fits + 1 < tooMany; rows = (fits + tooMany) / 2)
        {
            var text = SummaryPage.Of(content, rows);
            if (Encoding.UTF8.GetByteCount(text) > longest)
            {
                tooMany = rows;
                continue;
            }

            (fits, best) = (rows, text);
        }

        return fits >= 0 ? best : SummaryPage.HeadlinesOf(content);
    }
}

/// <summary>What a summary is written from.</summary>
/// <param name="Headlines">What comes first.</param>
/// <param name="Runs">The runs that it rests on.</param>
/// <param name="Entries">The facts.</param>
/// <param name="Waivers">The waivers that were used.</param>
/// <param name="Night">Where the cutover night stands; null where nothing tells when it began.</param>
internal sealed record SummaryContent(
    IReadOnlyList<SummaryHeadline> Headlines, IReadOnlyList<RunEnvelope> Runs, IReadOnlyList<DecisionEntry> Entries, IReadOnlyList<UsedWaiver> Waivers, NightStanding? Night)
{
    /// <summary>How many rows the longest of its lists has.</summary>
    public int LongestList =>
        Headlines.SelectMany(headline => new[] { headline.Problems.Count, headline.Decision?.Reasons.Count ?? 0 })
            .Concat(Entries.Select(entry => entry.Findings.Count))
            .Concat([Headlines.Count, Runs.Count, Entries.Count + (Night?.Lines.Count ?? 0), Waivers.Count])
            .Concat(Runs.Select(run => run.Accounts.Count))
            .Max();
}

/// <summary>The answer on one phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Word">GO, NO-GO or that the evidence may not be used.</param>
/// <param name="Decision">The decision; null when the evidence may not be used.</param>
/// <param name="Problems">Why the evidence may not be used.</param>
internal sealed record SummaryHeadline(string Phase, string Word, PhaseDecision? Decision, IReadOnlyList<string> Problems);
