using Avesa.Validation.Settings;

namespace Avesa.Validation.Gate.Files;

/// <summary>Reads <c>waivers.yaml</c>; <c>docs/waivers.example.yaml</c> says what is in it.</summary>
internal sealed class WaiverFile(string path, IReadOnlyCollection<string> controls, FileProblems problems)
{
    private readonly KnownControls known = new(controls);

    /// <summary>The waivers that could be read; the rest is in the problems.</summary>
    public IReadOnlyList<Waiver> Read(int maxActive, DateTimeOffset now)
    {
        List<Waiver> waivers = [.. YamlFile.Items(path, "waivers", "a waiver", problems).Select(Waiver).OfType<Waiver>()];
        RefuseSameId(waivers);
        RefuseSameFinding(waivers);
        RefuseTooMany([.. waivers.Where(waiver => waiver.IsActive(now))], maxActive);
        return waivers;
    }

    private Waiver? Waiver(MapNode map)
    {
        var fields = new Fields(map, "the waiver", problems);
        fields.Allow("control", "ticket", "owner", "approver", "reason", "start", "expires", "findings", "unproven");
        var control = known.Of(fields);
        var ticket = fields.Name("ticket", "where it is worked on");
        var owner = fields.Name("owner", "the one who answers for it");
        var approver = Approver(fields, owner);
        var reason = fields.Prose("reason", "why it may be accepted");
        var start = fields.Instant("start");
        var expires = Expiry(fields, start);
        var findings = Findings(fields);
        var unproven = Unproven(fields);
        return (control, ticket, owner, approver, reason, start, expires) is ({ }, { }, { }, { }, { }, { } begin, { } end)
            ? new Waiver(control, findings, unproven, owner, approver, reason, ticket, begin, end, problems.At(map.Line))
            : null;
    }

    private static string? Approver(Fields fields, string? owner)
    {
        var approver = fields.Name("approver", "somebody else than the owner");
        return approver is null || !string.Equals(approver, owner, StringComparison.OrdinalIgnoreCase)
            ? approver
            : fields.Wrong("approver", $"is {Quoting.Quoted(approver)}, who is its owner: somebody else is expected.");
    }

    private static DateTimeOffset? Expiry(Fields fields, DateTimeOffset? start)
    {
        var expires = fields.Instant("expires");
        if (expires <= start)
        {
            fields.Wrong("expires", $"is {expires:u}, which is not after its start on {start:u}.");
        }
        else if (expires - start > TimeSpan.FromDays(Gate.Waiver.LongestDays))
        {
            fields.Wrong("expires", $"is {expires:u}, more than {Gate.Waiver.LongestDays} days after its start on {start:u}: what needs longer is no exception, so change the feature.");
        }

        return expires;
    }

    private List<AcceptedFinding> Findings(Fields fields)
    {
        var items = fields.OptionalList("findings");
        if (items is [] || (fields.Absent("findings") && (fields.Has("findings") || !fields.Has("unproven"))))
        {
            fields.Wrong("findings", "is empty, so it accepts nothing: a list of subject, expected and observed is expected, each as it was reported.");
        }

        return [.. (items ?? []).Select(Finding).OfType<AcceptedFinding>()];
    }

    private AcceptedFinding? Finding(Node node)
    {
        if (node is not MapNode map)
        {
            if (node is not RefusedNode)
            {
                problems.Add(node.Line, "a finding is expected here: subject, expected and observed, each as it was reported.");
            }

            return null;
        }

        var fields = new Fields(map, "the finding", problems);
        fields.Allow("subject", "expected", "observed");
        var subject = fields.Exact("subject", "the finding's subject as it was reported");
        var expected = fields.Exact("expected", "what the finding expected, as it was reported,");
        var observed = fields.Exact("observed", "what the finding observed, as it was reported,");
        return subject is null || expected is null || observed is null ? null : new AcceptedFinding(subject, expected, observed);
    }

    private List<string> Unproven(Fields fields)
    {
        var texts = fields.ExactTexts("unproven");
        if (fields.Has("unproven") && (fields.Absent("unproven") || fields.OptionalList("unproven") is []))
        {
            fields.Wrong("unproven", "is empty: the sentences that are accepted are expected, each as it was reported; or leave it out.");
        }

        foreach (var text in texts.Where(text => AcceptedSentences.LeavesSomeOut(text.Text)))
        {
            problems.Add(text.Line, "unproven of the waiver has a sentence that says itself that it leaves some out: nobody can accept those unseen.");
        }

        return [.. texts.Select(text => text.Text)];
    }

    private void RefuseSameId(List<Waiver> waivers)
    {
        foreach (var group in waivers.GroupBy(waiver => waiver.Id, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var twice in group.Skip(1))
            {
                problems.Add(twice.Place.Line, $"{twice.Id} is a waiver in line {group.First().Place.Line} already: one waiver of a ticket and a control is expected, with all its findings.");
            }
        }
    }

    private void RefuseSameFinding(List<Waiver> waivers)
    {
        var accepted = waivers.SelectMany(waiver => waiver.Findings, (waiver, finding) => (waiver, finding));
        foreach (var group in accepted.GroupBy(pair => (pair.waiver.Control, pair.finding)))
        {
            foreach (var (waiver, finding) in group.Skip(1))
            {
                problems.Add(waiver.Place.Line, $"{Quoting.Quoted(finding.Observed)} of {Quoting.Quoted(finding.Subject)} is accepted in {group.First().waiver.Id} (line {group.First().waiver.Place.Line}) already: to renew a waiver, replace it.");
            }
        }
    }

    private void RefuseTooMany(List<Waiver> active, int maxActive)
    {
        if (active.Count > maxActive)
        {
            problems.Add($"{active.Count} waivers are active, and at most {maxActive} may be ({SettingNames.MaxWaivers}): {Quoting.Few(active.Select(waiver => waiver.Id))}.");
        }
    }
}
