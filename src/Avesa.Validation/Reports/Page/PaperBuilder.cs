using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports.Page;

/// <summary>Makes the texts of what people have written down: waivers and attestations, those too that this run had no use for.</summary>
internal sealed class PaperBuilder(RunRecord run, PageDetail detail)
{
    /// <summary>A waiver beside the fact that it makes acceptable.</summary>
    public WaiverView InUse(Waiver waiver) => Waiver(waiver, $"Waived until {PageText.Moment(waiver.Expires)}");

    /// <summary>All waivers, with what they did in this run.</summary>
    public IReadOnlyList<WaiverView> Waivers()
    {
        var uses = run.Controls
            .SelectMany(control => control.Facts)
            .SelectMany(fact => fact.Waivers, (fact, waiver) => (waiver.Id, waiver, fact.Fact.Title))
            .ToLookup(use => use.Id, StringComparer.Ordinal);
        return
        [
            .. run.Files.Waivers.All.Concat(uses.Select(use => use.First().waiver)).DistinctBy(waiver => waiver.Id).Select(waiver => Waiver(
                waiver,
                uses.Contains(waiver.Id) ? $"{waiver.Control}: {string.Join(", ", uses[waiver.Id].Select(use => use.Title).Distinct(StringComparer.Ordinal))}" : Unused(waiver))),
        ];
    }

    /// <summary>A fact's sentence that is a person's word, with what is written down of it.</summary>
    public AttestationView Word(string control, Verdict verdict) => new(
        "A person's word, not a proof",
        detail.Show(verdict.Because),
        Rests(control).FirstOrDefault(word => Says(verdict, word)) is { } found ? Written(found) : null);

    /// <summary>All attestations, with what they did in this run.</summary>
    public IReadOnlyList<AttestationView> Words() =>
    [
        .. run.Files.Attestations.All.Select(word => new AttestationView(
            IsUsed(word) ? $"{detail.Show(word.Control)}: taken" : $"{detail.Show(word.Control)}: not taken in this run",
            detail.Show(word.Statement),
            Written(word))),
    ];

    private bool IsUsed(Attestation word) => run.Controls
        .Where(control => control.Control.Id == word.Control)
        .SelectMany(control => control.Facts)
        .Any(fact => fact.State == FactState.Attested && fact.Entries.Any(entry => entry.Verdict is Held { Proof: Proof.Attested } && Says(entry.Verdict, word)));

    private IEnumerable<Attestation> Rests(string control) => run.Files.Attestations.All.Where(word => word.Control == control);

    private static bool Says(Verdict verdict, Attestation word) => verdict.Because.Contains(Quoting.Quoted(word.Statement), StringComparison.Ordinal);

    private string Unused(Waiver waiver) => waiver.IsActive(run.Envelope.StartedAt) ? "Not used in this run"
        : waiver.Start > run.Envelope.StartedAt ? "Not in force yet"
        : "Expired";

    private WaiverView Waiver(Waiver waiver, string standing) => new(
        detail.Show(waiver.Id),
        detail.Show(standing),
        detail.Show(waiver.Reason),
        PageText.Moment(waiver.Start),
        PageText.Moment(waiver.Expires),
        detail.Show(waiver.Owner),
        detail.Show(waiver.Approver),
        detail.Show(waiver.Ticket),
        detail.Show($"{waiver.Place}"));

    private WordView Written(Attestation word) => new(
        detail.Show(word.By),
        PageText.Moment(word.At),
        PageText.Moment(word.Until),
        detail.Show($"{Where(word.Evidence)}, sha256 {word.Evidence.Sha256}"),
        detail.Show($"{word.Place}"));

    // Shown as text, never as a link: nobody should be one click away from an address that a file names.
    private static string Where(AttestedEvidence evidence) => evidence switch
    {
        EvidenceFile file => file.Path,
        EvidenceUrl url => url.Url,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
