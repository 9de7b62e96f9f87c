using System.Text;
using Avesa.Validation.Gate;
using Avesa.Validation.Night;
using Avesa.Validation.Run;

namespace Avesa.Validation.Reports;

/// <summary>A summary with at most so many rows in each of its lists.</summary>
internal static class SummaryPage
{
    private const int LongestText = 600;
    private const int LongestTitle = 200;

    /// <summary>The whole page.</summary>
    public static string Of(SummaryContent content, int rows)
    {
        var page = new StringBuilder();
        foreach (var headline in content.Headlines)
        {
            Add(page, Headline(headline));
            Add(page, Reasons(headline, rows));
        }

        AddNight(page, content, rows);
        foreach (var run in content.Runs.Take(rows))
        {
            Add(page, Run(run, rows));
        }

        AddControls(page, content.Entries, rows);
        AddRed(page, [.. content.Entries.Where(entry => entry.State > FactState.Waived).OrderByDescending(entry => entry.State)], rows);
        AddWaivers(page, content.Waivers, rows);
        AddAttested(page, [.. content.Entries.Where(entry => entry.State == FactState.Attested)], rows);
        return page.ToString();
    }

    /// <summary>What is kept when nothing else fits.</summary>
    public static string HeadlinesOf(SummaryContent content)
    {
        var page = new StringBuilder();
        foreach (var headline in content.Headlines.Take(Phase.All.Count))
        {
            Add(page, Headline(headline));
        }

        return page.ToString();
    }

    private static string Headline(SummaryHeadline headline)
    {
        var sign = headline.Decision switch
        {
            { Decision: Outcome.Go } => "🟢",
            { Decision: Outcome.NoGo } => "🔴",
            null => "⛔",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var counts = headline.Decision is { } decision
            ? $"{decision.Controls.Ran} of {decision.Controls.Expected} controls ran, {decision.Facts.Expected} facts: {DecisionText.Counts(decision.Facts)}."
            : "No gate may act on this evidence, which is neither GO nor NO-GO.";
        return $"## {sign} {headline.Word}: {Title(headline.Phase)}\n\n{counts}\n";
    }

    private static string Reasons(SummaryHeadline headline, int rows)
    {
        List<string> reasons =
        [
            .. headline.Problems.Select(Text),
            .. (headline.Decision?.Reasons ?? []).Select(reason => reason.Fact.Length > 0
                ? $"{Strong(reason.Control)} {Title(reason.Fact)}: **{StateWord.Of(reason.State)}**. {Text(reason.Text)}"
                : Text(reason.Text)),
        ];
        return reasons.Count == 0 ? "" : Rows(reasons, rows, reason => $"- {reason}\n", "reasons");
    }

    private static string Run(RunEnvelope run, int rows) =>
        $"""
        | Run | {Code(run.Id)} |
        |---|---|
        | Commit | {(run.Commit is { } commit ? Code(commit) : "unknown")} |
        | When | {When(run)} |
        | Where | {Title(run.World)} world, {Title(run.Region)}{(run.Defects is [] ? "" : $", with {run.Defects.Count} emulated defects: {Title(string.Join(", ", run.Defects))}")} |
        {Rows(run.Accounts, rows, Account, "accounts", "| | ", " |")}{(run.Filter is { } filter ? $"| Filter | {Code(filter)} |\n" : "")}| Suite | {Code(run.Suite)} |

        """.ReplaceLineEndings("\n");

    private static string Account(AccountEvidence account) => account is { Account: { } id, Caller: { } caller }
        ? $"| {Title(account.Side)} | {Code(id)}, as {Code(caller)} (profile {Code(account.Profile)}) |\n"
        : $"| {Title(account.Side)} | **unproven**: nobody knows who answered for {Code(account.ExpectedAccount)} (profile {Code(account.Profile)}) |\n";

    private static string When(RunEnvelope run) => run is { EndedAt: { } ended, UsableUntil: { } until }
        ? $"{Instant.Of(run.StartedAt)} to {Instant.Of(ended)}; a gate may act on it until {Instant.Of(until)}"
        : $"begun {Instant.Of(run.StartedAt)}, **not ended**";

    private static void AddControls(StringBuilder page, IReadOnlyList<DecisionEntry> entries, int rows)
    {
        var controls = entries.GroupBy(entry => entry.Control, StringComparer.Ordinal).ToList();
        if (controls.Count > 0)
        {
            Add(page, $"| Control | Stands | Facts | |\n|---|---|---|---|\n{Rows(controls, rows, Control, "controls", "| | | | ", " |")}");
        }

        static string Control(IGrouping<string, DecisionEntry> facts)
        {
            var worst = facts.Max(fact => fact.State);
            var state = worst > FactState.Waived ? $"**{StateWord.Of(worst)}**" : StateWord.Of(worst);
            return $"| {Title(facts.Key)} | {state} | {DecisionText.Counts(FactCounts.Of(facts.Select(fact => fact.State)))} | {Title(facts.First().Title)} |\n";
        }
    }

    // Every line's control has the line's words, and says in its text when that was done or is due; where nobody said when the night began, no more is known.
    private static void AddNight(StringBuilder page, SummaryContent content, int rows)
    {
        var lines = content.Entries.Where(entry => entry.Feature.EndsWith("/cutover.feature", StringComparison.Ordinal)).GroupBy(entry => entry.Title, StringComparer.Ordinal).ToList();
        if (content.Night is { } night)
        {
            var facts = lines.ToDictionary(line => line.Key, StringComparer.Ordinal);
            List<string> table =
            [
                .. night.Lines.Select(line => $"| {NightText.Hour(line.Line)} | {Title(line.Line.Step)} | {Standing(line, night.Now)} | {(facts.GetValueOrDefault(line.Line.Step) is { } known ? Known(known) : "")} |\n"),
                .. lines.Where(line => night.Night.Line(line.Key) is null).Select(line => $"| | {Line(line)}"),
            ];
            Add(page, $"### {Title(NightText.Head(night))}\n\n{Looked(content.Runs, night)}| Hour | Line | Stands | What is known |\n|---|---|---|---|\n{Rows(table, rows, row => row, "lines", "| | | | ", " |")}\n{Text(NightText.Left(night))}\n");
        }
        else if (lines.Count > 0 && content.Headlines.Any(headline => headline.Phase == Phase.Cutover))
        {
            Add(page, $"### The night, as the run saw it\n\n| Line | Stands | What is known |\n|---|---|---|\n{Rows(lines, rows, line => $"| {Line(line)}", "lines", "| | | ", " |")}");
        }
    }

    private static string Line(IGrouping<string, DecisionEntry> facts)
    {
        var worst = facts.Max(fact => fact.State);
        return $"{Title(facts.Key)} | {(worst > FactState.Waived ? $"**{StateWord.Of(worst)}**" : StateWord.Of(worst))} | {Known(facts)} |\n";
    }

    private static string Known(IGrouping<string, DecisionEntry> facts) =>
        facts.MaxBy(fact => fact.State) is { State: > FactState.Waived } worst ? Text(worst.Text) : Text(string.Join(' ', facts.Select(fact => fact.Text)));

    private static string Standing(LineStanding line, DateTimeOffset now) =>
        line is { Due: true, Proven: false } ? $"**{Title(NightText.Stands(line, now))}**" : Title(NightText.Stands(line, now));

    // A gate judges later than the run looked: what is done by then is not known yet, what time is left is.
    private static string Looked(IReadOnlyList<RunEnvelope> runs, NightStanding night) =>
        runs.Max(run => run.EndedAt) is { } ended && night.Now - ended >= TimeSpan.FromMinutes(1) ? $"{Text($"The lines were looked at until {night.Night.Clock.Of(ended)}.")}\n\n" : "";

    private static void AddRed(StringBuilder page, IReadOnlyList<DecisionEntry> red, int rows)
    {
        if (red.Count > 0)
        {
            Add(page, "### What to do\n");
            Add(page, Rows(red, rows, entry => Details(entry, rows), "facts"));
        }
    }

    private static string Details(DecisionEntry entry, int rows)
    {
        var place = entry is { Feature.Length: > 0 } ? $" ({Code($"{entry.Feature}:{entry.Line}")})" : "";
        var findings = entry.FindingCount == 0 ? "" : $", {entry.FindingCount:N0} {(entry.FindingCount == 1 ? "finding" : "findings")}";
        var table = entry.Findings.Count == 0 ? "" : "\n| Subject | Expected | Found | What to do |\n|---|---|---|---|\n"
            + string.Concat(entry.Findings.Take(rows).Select(finding => $"| {Code(finding.Subject)} | {Text(finding.Expected)} | {Text(finding.Observed)} | {Text(finding.Remedy)} |\n"));
        var shown = Math.Min(rows, entry.Findings.Count);
        var more = entry.FindingCount > shown ? $"\n_The first {shown:N0} of {entry.FindingCount:N0} findings; the rest is in findings.ndjson._\n" : "";
        return $"<details><summary>{Title(entry.Control)} {Title(entry.Fact)}: {StateWord.Of(entry.State)}{findings}</summary>\n\n{Text(entry.Text)}{place}\n{table}{more}\n</details>\n\n";
    }

    private static void AddWaivers(StringBuilder page, IReadOnlyList<UsedWaiver> waivers, int rows)
    {
        if (waivers.Count > 0)
        {
            Add(page, "### Accepted by waivers\n");
            Add(page, "| Waiver | Facts | Owner | Approver | Reason | Ticket | From | Until |\n|---|---|---|---|---|---|---|---|\n" + Rows(waivers, rows, Waiver, "waivers", "| | | | | | | | ", " |"));
        }

        string Waiver(UsedWaiver waiver)
        {
            var facts = string.Join("; ", waiver.Facts.Take(rows).Select(Title)) + (waiver.Facts.Count > rows ? $" … {waiver.Facts.Count:N0} facts" : "");
            return $"| {Code(waiver.Id)} | {Title(waiver.Control)} {facts} | {Title(waiver.Owner)} | {Title(waiver.Approver)} | {Text(waiver.Reason)} | {Title(waiver.Ticket)} | {Instant.Of(waiver.Start)} | {Instant.Of(waiver.Expires)} |\n";
        }
    }

    private static void AddAttested(StringBuilder page, IReadOnlyList<DecisionEntry> attested, int rows)
    {
        if (attested.Count > 0)
        {
            Add(page, "### Attested by a person, not proven\n");
            Add(page, Rows(attested, rows, entry => $"- {Strong(entry.Control)} {Title(entry.Fact)}: {Text(entry.Text)}\n", "facts"));
        }
    }

    private static string Rows<T>(IReadOnlyList<T> all, int most, Func<T, string> row, string what, string before = "- ", string after = "")
    {
        var rows = string.Concat(all.Take(most).Select(row));
        return all.Count > most ? $"{rows}{before}… and {all.Count - most:N0} more {what}, which do not fit here{after}\n" : rows;
    }

    private static void Add(StringBuilder page, string section)
    {
        if (section.Length > 0)
        {
            page.Append(page.Length == 0 ? "" : "\n").Append(section);
        }
    }

    private static string Text(string text) => Markdown.Text(text, LongestText);

    private static string Title(string text) => Markdown.Text(text, LongestTitle);

    private static string Strong(string text) => Markdown.Strong(text, LongestTitle);

    private static string Code(string text) => Markdown.Code(text, LongestTitle);
}
