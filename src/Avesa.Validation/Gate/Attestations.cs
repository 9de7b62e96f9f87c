using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Avesa.Validation.Inventory;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Gate;

/// <summary>The attestations of a run.</summary>
/// <param name="all">All of them, each control's statement at most once.</param>
/// <param name="file">Where people add one.</param>
public sealed class Attestations(IReadOnlyList<Attestation> all, string file = Attestations.DefaultFile)
{
    /// <summary>Where people look for it when nothing else is set.</summary>
    public const string DefaultFile = "attestations.yaml";

    /// <summary>No attestation at all.</summary>
    public static Attestations None { get; } = new([]);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Attestation> All { get; } = all;

    /// <summary>
    /// Whether somebody's word for a statement may be taken now: <see cref="Held"/> with <see cref="Proof.Attested"/>, and nothing stronger. The file
    /// that it rests on is hashed whole, whatever its size.
    /// </summary>
    /// <param name="control">For example <c>POST-06</c>.</param>
    /// <param name="statement">The sentence of the feature.</param>
    /// <param name="now">The clock of the run.</param>
    /// <param name="cancellationToken">Ends the hashing.</param>
    public async Task<Verdict> Judge(string control, string statement, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var found = Find(control, statement);
        return found switch
        {
            null => new Unproven(Missing(control, statement)),
            _ when found.At > now => FromTheFuture(found, now),
            _ when found.Until <= now => new Unproven(
                $"The word for {Quoting.Quoted(statement)} ran out on {found.Until:u}: {found.By} gave it on {found.At.ToUniversalTime():u} for {Days(found.ValidDays)}. Look again and attest again, in {found.Place}."),
            { Evidence: EvidenceUrl url } => Taken(found, now, $"evidence {url.Url}, which is not fetched, so the digest of its content (sha256 {url.Sha256}) was not verified"),
            { Evidence: EvidenceFile evidence } => await Verify(found, evidence, now, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The word for a statement, whether it may be taken or not; null when nobody gave it.</summary>
    /// <param name="control">For example <c>POST-06</c>.</param>
    /// <param name="statement">The sentence of the feature.</param>
    public Attestation? Find(string control, string statement) =>
        All.FirstOrDefault(attestation => attestation.Control == control && attestation.Statement == statement);

    private static async Task<Verdict> Verify(Attestation attestation, EvidenceFile evidence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string digest;
        try
        {
            await using var content = File.OpenRead(evidence.FullPath);
            digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Unproven($"The evidence {evidence.Path} of {Quoting.Quoted(attestation.Statement)} ({attestation.Place}) does not exist: put it where it was when it was attested, or attest again.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Unproven($"The evidence {evidence.Path} of {Quoting.Quoted(attestation.Statement)} ({attestation.Place}) cannot be read: {exception.Message}");
        }

        return digest == evidence.Sha256
            ? Taken(attestation, now, $"evidence {evidence.Path}, sha256 {digest} verified")
            : new Broken(
                $"The evidence {evidence.Path} is not the file that {attestation.By} attested {Quoting.Quoted(attestation.Statement)} with ({attestation.Place}).",
                Proof.Attested,
                [new Finding(evidence.Path, $"sha256 {evidence.Sha256}", $"sha256 {digest}", "Restore the file, or look at what is in it now and attest again with its digest: sha256sum prints it.")]);
    }

    private static Held Taken(Attestation attestation, DateTimeOffset now, string evidence) => new(
        $"{Quoting.Quoted(attestation.Statement)} is attested by {attestation.By} on {attestation.At.ToUniversalTime():u}, {Age(now - attestation.At)}, valid until {attestation.Until:u}; {evidence}.",
        Proof.Attested);

    private static Broken FromTheFuture(Attestation attestation, DateTimeOffset now) => new(
        $"{attestation.By} attests {Quoting.Quoted(attestation.Statement)} at a time that is yet to come ({attestation.Place}).",
        Proof.Attested,
        [new Finding($"{attestation.Place}", $"a time up to {now.ToUniversalTime():u}", $"{attestation.At.ToUniversalTime():u}", "Write when it was looked at, with the right offset; nobody can attest what is yet to come.")]);

    private string Missing(string control, string statement)
    {
        var others = All.Where(attestation => attestation.Control == control).ToList();
        var near = NearestName.To(statement, others.Select(other => other.Statement)) is [var nearest, ..]
            ? $" Nearest is {others.First(other => other.Statement == nearest).Place} with {Quoting.Quoted(nearest)}: the sentences have to be the same."
            : "";
        var text = JsonSerializer.Serialize(statement, JsonText.Readable);
        return $"Nobody has attested {Quoting.Quoted(statement)}.{near} Who knows it adds to {file}: "
            + $"- {{ control: {control}, statement: {text}, by: NAME, at: 2026-11-21T04:00:00-05:00, valid-days: 30, evidence: {{ path: FILE, sha256: DIGEST }} }}";
    }

    private static string Age(TimeSpan age) => age.Days == 0 ? "less than a day ago" : $"{Days(age.Days)} ago";

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
