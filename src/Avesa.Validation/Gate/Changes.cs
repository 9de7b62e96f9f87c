namespace Avesa.Validation.Gate;

/// <summary>Tells of findings that are no longer what was accepted of their subject.</summary>
/// <param name="active">The active waivers of the control.</param>
/// <param name="findings">What is there now.</param>
internal sealed class Changes(IReadOnlyList<Waiver> active, IReadOnlyList<AcceptedFinding> findings)
{
    // What is still there as it was accepted has not changed into something else: then the finding is another one of the same subject.
    private readonly ILookup<string, (Waiver Waiver, AcceptedFinding Accepted)> gone = active
        .SelectMany(waiver => waiver.Findings, (waiver, accepted) => (Waiver: waiver, Accepted: accepted))
        .Where(pair => !findings.Contains(pair.Accepted))
        .ToLookup(pair => pair.Accepted.Subject, StringComparer.Ordinal);

    /// <summary>The findings that have changed since they were accepted, with a sentence each.</summary>
    public IReadOnlyList<(AcceptedFinding Finding, string Sentence)> Of(IEnumerable<AcceptedFinding> open) =>
        [.. from finding in open let sentence = Sentence(finding) where sentence is not null select (finding, sentence)];

    private string? Sentence(AcceptedFinding finding)
    {
        var accepted = gone[finding.Subject].OrderByDescending(pair => pair.Accepted.Expected == finding.Expected).FirstOrDefault();
        return accepted switch
        {
            (null, _) => null,
            var (waiver, was) when was.Expected == finding.Expected =>
                $"Waiver {waiver.Id} accepted {Quoting.Quoted(was.Observed)} of {Quoting.Quoted(finding.Subject)}, but {Quoting.Quoted(finding.Observed)} is there now.",
            var (waiver, was) =>
                $"Waiver {waiver.Id} accepted {Quoting.Quoted(was.Observed)} of {Quoting.Quoted(finding.Subject)} where {Quoting.Quoted(was.Expected)} was expected, but now it is {Quoting.Quoted(finding.Observed)} where {Quoting.Quoted(finding.Expected)} is expected.",
        };
    }
}
