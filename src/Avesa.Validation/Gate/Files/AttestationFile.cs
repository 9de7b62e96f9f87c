using System.Text.RegularExpressions;

namespace Avesa.Validation.Gate.Files;

/// <summary>Reads <c>attestations.yaml</c>; <c>docs/attestations.example.yaml</c> says what is in it.</summary>
internal sealed partial class AttestationFile(string path, IReadOnlyCollection<string> controls, FileProblems problems)
{
    private readonly KnownControls known = new(controls);

    /// <summary>The attestations that could be read; the rest is in the problems.</summary>
    public IReadOnlyList<Attestation> Read()
    {
        List<Attestation> attestations = [.. YamlFile.Items(path, "attestations", "an attestation", problems).Select(Attestation).OfType<Attestation>()];
        foreach (var group in attestations.GroupBy(attestation => (attestation.Control, attestation.Statement)))
        {
            foreach (var twice in group.Skip(1))
            {
                problems.Add(twice.Place.Line, $"{Quoting.Quoted(twice.Statement)} of {twice.Control} is attested in line {group.First().Place.Line} already: to renew it, replace it.");
            }
        }

        return attestations;
    }

    private Attestation? Attestation(MapNode map)
    {
        var fields = new Fields(map, "the attestation", problems);
        fields.Allow("control", "statement", "by", "at", "valid-days", "evidence");
        var control = known.Of(fields);
        var statement = fields.Name("statement", "the sentence as the feature asks for it");
        var by = fields.Name("by", "the one who gives the word");
        var at = fields.Instant("at");
        var days = fields.Count("valid-days", Gate.Attestation.LongestDays);
        var evidence = fields.Map("evidence", "path or url, and sha256,") is { } shown ? Evidence(shown) : null;
        return (control, statement, by, at, days, evidence) is ({ }, { }, { }, { } when, { } valid, { })
            ? new Attestation(control, statement, by, when, valid, evidence, problems.At(map.Line))
            : null;
    }

    private AttestedEvidence? Evidence(MapNode map)
    {
        var fields = new Fields(map, "the evidence", problems);
        fields.Allow("path", "url", "sha256");
        var digest = Digest(fields);
        switch (fields.Has("path"), fields.Has("url"))
        {
            case (true, false):
                return File(fields) is { } file && digest is not null
                    ? new EvidenceFile(file, Path.GetFullPath(file, Path.GetDirectoryName(Path.GetFullPath(path))!), digest)
                    : null;
            case (false, true):
                return Url(fields) is { } url && digest is not null ? new EvidenceUrl(url, digest) : null;
            case var (both, _):
                problems.Add(map.Line, both ? "the evidence has a path and a url: one of them is expected." : "the evidence has no path and no url: one of them is expected.");
                return null;
        }
    }

    private static string? Digest(Fields fields)
    {
        const string Expected = "64 hexadecimal digits, as sha256sum prints them,";
        var digest = fields.Name("sha256", Expected);
        return digest is null || Sha256().IsMatch(digest)
            ? digest?.ToLowerInvariant()
            : fields.Wrong("sha256", $"is {Quoting.Quoted(digest)}: {Expected} is expected.");
    }

    // Within the folder, so that it is committed and reviewed with the word that rests on it, and is there on every machine.
    private static string? File(Fields fields)
    {
        const string Expected = "a path within the folder of this file, with / between its parts,";
        var file = fields.Name("path", Expected);
        return file is null || !(Path.IsPathRooted(file) || file.Contains('\\', StringComparison.Ordinal) || file.Contains(':', StringComparison.Ordinal) || file.Split('/').Contains(".."))
            ? file
            : fields.Wrong("path", $"is {Quoting.Quoted(file)}: {Expected} is expected.");
    }

    private static string? Url(Fields fields)
    {
        const string Expected = "an https address without credentials";
        var url = fields.Name("url", Expected);
        return url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0)
            ? url
            : fields.Wrong("url", $"is {Quoting.Quoted(url)}: {Expected} is expected.");
    }

    [GeneratedRegex("^[0-9A-Fa-f]{64}\\z")]
    private static partial Regex Sha256();
}
