using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Gate;

/// <summary>What the waivers of one control accept at one moment, and why not the rest.</summary>
internal sealed class Acceptance(string control, IReadOnlyList<Waiver> waivers, DateTimeOffset now)
{
    private readonly List<Waiver> active = [.. waivers.Where(waiver => waiver.IsActive(now)).OrderByDescending(waiver => waiver.Expires)];
    private readonly List<Waiver> inactive = [.. waivers.Where(waiver => !waiver.IsActive(now))];

    public WaiverRuling Of(Broken broken)
    {
        var findings = broken.Findings.Select(AcceptedFinding.Of).ToList();
        if (!Touches(findings, broken.Besides))
        {
            return new NotConcerned();
        }

        var by = active.SelectMany(waiver => waiver.Findings, (waiver, finding) => (waiver, finding)).ToLookup(pair => pair.finding, pair => pair.waiver);
        var open = findings.Where(finding => !by.Contains(finding)).ToList();
        var sentences = new AcceptedSentences(active);
        var besides = broken.Besides.Where(sentence => sentences.Covering(sentence) is null).ToList();
        List<string> reasons = [.. Findings(findings, open), .. Unnamed(broken), .. Besides(besides)];
        return reasons.Count > 0
            ? new NotWaived(string.Join(' ', reasons))
            : Waived([.. findings.Select(finding => by[finding].First()), .. broken.Besides.SelectMany(sentence => sentences.Covering(sentence)!)]);
    }

    public WaiverRuling Of(Unproven unproven)
    {
        if (new AcceptedSentences(active).Covering(unproven.Because) is { } covering)
        {
            return Waived(covering);
        }

        var late = inactive.Where(waiver => new AcceptedSentences([waiver]).Covering(unproven.Because) is not null).Select(Inactive).ToList();
        if (late.Count > 0)
        {
            return new NotWaived(string.Join(' ', late));
        }

        return (active.Where(waiver => waiver.Unproven.Count > 0).ToList(), active.Count) switch
        {
            (_, 0) => new NotConcerned(),
            ([], _) => new NotWaived($"It is unproven, and {Names(active)} {Verb(active, "accepts", "accept")} findings alone: what is unproven is waived only by a waiver that names its sentence under unproven."),
            (var outspoken, _) => new NotWaived($"It is unproven, and {Names(outspoken)} {Verb(outspoken, "names", "name")} other sentences than this one, or not all of it."),
        };
    }

    private static WaivedUntil Waived(IReadOnlyCollection<Waiver> used) => new(used.Min(waiver => waiver.Expires), [.. used.Distinct()]);

    // A waiver of another fact of the control that has run out has nothing to say; one that is active explains why this fact is red beside it.
    private bool Touches(List<AcceptedFinding> findings, IReadOnlyList<string> besides)
    {
        var subjects = findings.Select(finding => finding.Subject).ToHashSet(StringComparer.Ordinal);
        return active.Count > 0 || inactive.Exists(waiver =>
            waiver.Findings.Any(accepted => subjects.Contains(accepted.Subject)) || waiver.Unproven.Intersect(besides, StringComparer.Ordinal).Any());
    }

    private IEnumerable<string> Findings(List<AcceptedFinding> findings, List<AcceptedFinding> open)
    {
        if (open.Count == 0)
        {
            yield break;
        }

        var explained = new HashSet<AcceptedFinding>();
        foreach (var waiver in inactive.Where(waiver => waiver.Findings.Intersect(open).Any()))
        {
            explained.UnionWith(waiver.Findings);
            yield return Inactive(waiver);
        }

        var changes = new Changes(active, findings).Of(open.Where(finding => !explained.Contains(finding)));
        if (changes.Count > 0)
        {
            explained.UnionWith(changes.Select(change => change.Finding));
            yield return Quoting.Few(changes.Select(change => change.Sentence), " ");
        }

        if (open.Count == findings.Count && open.TrueForAll(explained.Contains))
        {
            yield break;
        }

        var rest = open.Where(finding => !explained.Contains(finding)).ToList();
        yield return $"The active waivers of {control} cover {findings.Count - open.Count} of {findings.Count} findings"
            + (rest.Count == 0 ? "." : $"; not accepted: {Quoting.Few(rest.Select(finding => $"{Quoting.Quoted(finding.Observed)} of {Quoting.Quoted(finding.Subject)}"))}.");
    }

    private static IEnumerable<string> Unnamed(Broken broken) => broken.Count > broken.Findings.Count
        ? [$"{broken.Count - broken.Findings.Count} of {broken.Count} findings are not named, so they can't be waived: mend until all are."]
        : [];

    private static IEnumerable<string> Besides(List<string> sentences) => sentences.Count > 0
        ? [$"Besides, this is unproven, and no active waiver names it under unproven: {Quoting.Few(sentences.Select(Quoting.Quoted))}."]
        : [];

    private string Inactive(Waiver waiver) => now < waiver.Start
        ? $"Waiver {waiver.Id} begins only on {waiver.Start:u}."
        : $"Waiver {waiver.Id} expired on {waiver.Expires:u}.";

    private static string Names(List<Waiver> waivers) => $"{Verb(waivers, "waiver", "waivers")} {Quoting.Few(waivers.Select(waiver => waiver.Id))}";

    private static string Verb(List<Waiver> waivers, string one, string many) => waivers.Count == 1 ? one : many;
}
